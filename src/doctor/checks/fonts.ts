import { BUNDLED_FAMILY_NAMES, createShaping, FontRefused } from '../../shaping/index.ts';
import type { MachineCheck } from '../machine-check.ts';

export const fonts: MachineCheck = {
  title: 'Fonts',
  job: 'setting text',
  needed: true,
  async look({ families }) {
    const own = families.map(({ name }) => name);
    const names = [...BUNDLED_FAMILY_NAMES, ...own];
    const { missing } = createShaping({ families });
    for (const name of names) {
      try {
        // a question about any letter opens every file of the family
        await missing('a', [name]);
      } catch (error) {
        const says = `${name}: ${error instanceof Error ? error.message : String(error)}`;
        const ofOwn = own.includes(name) ? `Put the files of content/fonts/${name} right.` : REINSTALL;
        return { ok: false, says, hint: (error instanceof FontRefused && error.problem.hint) || ofOwn };
      }
    }
    return { ok: true, says: names.join(', ') };
  },
};

const REINSTALL = 'Fonts come with Plainleaf. Install it again: npm ci, or npm install plainleaf.';
