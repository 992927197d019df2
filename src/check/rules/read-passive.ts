import { isPassive } from '../../reading/index.ts';
import { readingOf, startOf } from '../reading-of.ts';
import { measuring } from '../rule.ts';

export const readPassive = measuring({
  id: 'read/passive',
  source:
    'CDC Clear Communication Index, item 6, and AHRQ PEMAT-P, item 5: the material uses the active voice.',
  needs: 'content',
  stops: 'strict',
  // percent of the sentences that may be passive, and how few sentences say nothing of a share.
  limits: { warning: 20, least_sentences: 5 },
  run: ({ localised }, limits) => {
    const { lang, read } = readingOf(localised);
    if (lang !== 'en') return [];
    const all = read.flatMap(({ passage, sentences }) =>
      sentences.map(({ text }) => ({ text, place: passage.place })),
    );
    const passive = all.filter(({ text }) => isPassive(text));
    const [first] = passive;
    const percent = (100 * passive.length) / all.length;
    if (!first || all.length < limits.least_sentences || percent <= limits.warning) return [];
    return [
      {
        severity: 'warning',
        message:
          `${passive.length} of ${all.length} sentences (${Math.round(percent)} %) do not say who acts, ` +
          `the first of them ${startOf(first.text)}.`,
        hint: 'Say who does it: “The nurse checks your blood”, not “Your blood is checked”.',
        place: first.place,
      },
    ];
  },
});
