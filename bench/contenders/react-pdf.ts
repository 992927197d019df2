import { readFile } from 'node:fs/promises';
import type { Contender } from '../contender.ts';
import { WEIGHTS } from '../fonts.ts';
import { versionOf } from '../packages.ts';
import { readTemplateInput } from '../template-input.ts';

let ready = false;

/** The same templates and fonts through stock react-pdf: fontkit shapes, nothing is tagged, nothing is read back. */
export const reactPdf: Contender = {
  id: 'react-pdf',
  does: 'the same templates and fonts through stock react-pdf, from data that was read and checked before',
  tagged: false,
  checked: false,
  available: async () => versionOf('@react-pdf/renderer'),
  async render({ templateInput, paper }) {
    const [{ Font, renderToBuffer }, { EDITIONS, PAPERS }] = await Promise.all([
      import('@react-pdf/renderer'),
      import('../../src/editions/index.ts'),
    ]);
    const input = readTemplateInput(await readFile(templateInput, 'utf8'));
    if (!ready) {
      ready = true;
      // hyphenation is off for both: it would cost stock react-pdf more
      Font.registerHyphenationCallback((word) => ['', word, '']);
      for (const family of input.fonts) {
        const fonts = WEIGHTS.map(({ weight, file }) => ({ fontWeight: weight, src: file() }));
        Font.register({ family, fonts });
      }
    }
    const element = EDITIONS.handout.template({ ...input, paper: PAPERS[paper], images: new Map() });
    return renderToBuffer(element as Parameters<typeof renderToBuffer>[0]);
  },
};
