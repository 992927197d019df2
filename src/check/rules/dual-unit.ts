import type { Rule } from '../rule.ts';
import { textsOf } from '../texts.ts';

const IU = /\d[\d,.]*\s*IU\b/u;
const MCG = /\d[\d,.]*\s*(?:mcg|µg|μg|micrograms?)(?!\w)/u;

export const dualUnit: Rule = {
  id: 'num/dual-unit',
  source:
    'FDA, 21 CFR 101.9(c)(8): labels give vitamin D in micrograms, and may add IU; older bottles give IU alone.',
  needs: 'content',
  stops: 'strict',
  languages: ['en'],
  run: ({ localised: { handout } }) =>
    textsOf(handout)
      .filter(({ text }) => IU.test(text) && !MCG.test(text))
      .map(({ text, place }) => ({
        severity: 'warning',
        message: `“${IU.exec(text)?.[0]}” stands without micrograms, which newer labels print.`,
        hint: 'Give both, such as 15 mcg (600 IU). For vitamin D, 1 mcg is 40 IU.',
        place,
      })),
};
