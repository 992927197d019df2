import { BUNDLED_FAMILY_NAMES, createShaping } from '../../shaping/index.ts';
import type { MachineCheck } from '../machine-check.ts';

export const shaping: MachineCheck = {
  title: 'Text layout',
  job: 'setting text without losing a letter',
  needed: true,
  async look() {
    try {
      // loading the first family lays a few words out and looks at what came of them
      await createShaping().load(BUNDLED_FAMILY_NAMES.slice(0, 1));
      return { ok: true, says: 'words tried in a narrow column came out whole' };
    } catch (error) {
      return {
        ok: false,
        says: error instanceof Error ? error.message : String(error),
        hint: 'Install the exact versions that Plainleaf names: npm ci, or npm install plainleaf.',
      };
    }
  },
};
