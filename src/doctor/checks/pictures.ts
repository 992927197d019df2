import type { MachineCheck } from '../machine-check.ts';

/** Two dots, one of them clear. */
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><rect width="1" height="1"/></svg>';

export const pictures: MachineCheck = {
  title: 'Pictures',
  job: 'pictures and logos',
  needed: true,
  async look() {
    try {
      // sharp brings machine code of its own, which the wrong machine cannot even load
      const { prepareImage } = await import('../../images/index.ts');
      await prepareImage(new TextEncoder().encode(SVG));
      return { ok: true, says: 'a small picture was read and written' };
    } catch (error) {
      const [says = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      return {
        ok: false,
        says,
        hint: 'Install again on this machine, not by copying node_modules: npm ci --include=optional.',
      };
    }
  },
};
