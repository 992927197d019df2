import type { Rule } from '../rule.ts';
import { wholeOf } from '../texts.ts';

export const formatsLine: Rule = {
  id: 'legal/formats-line',
  source:
    'HHS, Section 1557 (45 CFR 92.11) and Section 504: patients are told that they may have it in large print or in another language.',
  needs: 'content',
  stops: 'strict',
  languages: ['en'],
  run: ({ localised: { handout }, prose }) => {
    const all = prose.map(({ text }) => text).join(' ');
    const missing = [
      !/\blarge(?:r)? print\b/iu.test(all) && 'large print',
      !/\b(?:other|another|different|your) languages?\b|\binterpreter\b/iu.test(all) && 'another language',
    ].filter(Boolean);
    if (missing.length === 0) return [];
    return [
      {
        severity: 'warning',
        message: `The handout does not say how to get it in ${missing.join(' or in ')}.`,
        hint: 'Add a line such as “Need this in another language or in large print? Call us.”',
        place: handout.disclaimer?.place ?? wholeOf(handout),
      },
    ];
  },
};
