import { readFile } from 'node:fs/promises';
import type { Contender } from '../contender.ts';
import { resolvePackage, versionOf } from '../packages.ts';
import type { TemplateInput } from '../template-input.ts';

const FONTS = '@expo-google-fonts/atkinson-hyperlegible-next';
const WEIGHTS = [
  [400, '400Regular'],
  [600, '600SemiBold'],
  [700, '700Bold'],
] as const;

let ready = false;

/** The same templates and fonts through stock react-pdf: fontkit shapes, nothing is tagged, nothing is read back. */
export const reactPdf: Contender = {
  id: 'react-pdf',
  does: 'the same templates and fonts through stock react-pdf: no YAML, no tags, no check',
  available: async () => versionOf('@react-pdf/renderer'),
  async render({ templateInput }) {
    const [{ Font, renderToBuffer }, { EDITIONS, PAPERS }] = await Promise.all([
      import('@react-pdf/renderer'),
      import('../../src/editions/index.ts'),
    ]);
    const input = JSON.parse(await readFile(templateInput, 'utf8')) as TemplateInput;
    if (!ready) {
      ready = true;
      // hyphenation is off for both: it would cost stock react-pdf more
      Font.registerHyphenationCallback((word) => ['', word, '']);
      for (const family of input.fonts) {
        const fonts = WEIGHTS.map(([fontWeight, style]) => ({
          fontWeight,
          src: resolvePackage(`${FONTS}/${style}/AtkinsonHyperlegibleNext_${style}.ttf`),
        }));
        Font.register({ family, fonts });
      }
    }
    const element = EDITIONS.handout.template({ ...input, paper: PAPERS.letter, images: new Map() });
    return renderToBuffer(element as Parameters<typeof renderToBuffer>[0]);
  },
};
