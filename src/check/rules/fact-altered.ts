import { editionTexts, withoutSpace } from '../edition-text.ts';
import type { Finding, Rule } from '../rule.ts';

/** The number and its unit: up to the first place where a line may end. */
const startOf = (form: string): string => form.split(' ')[0] ?? form;

export const factAltered: Rule = {
  id: 'fact/altered',
  source: 'A dose without “a day”, or without its second unit, is another dose.',
  needs: 'layout',
  stops: 'build',
  run: (input) =>
    editionTexts(input).flatMap(({ edition, letters }) =>
      input.localised.facts
        .filter(({ fact, places }) => fact.kind === 'amount' && places.length > 0)
        .filter(({ forms }) => !forms.some((form) => letters.includes(withoutSpace(form))))
        .filter(({ forms }) => forms.some((form) => letters.includes(withoutSpace(startOf(form)))))
        .map(({ fact, forms, places }): Finding => {
          const [place] = places;
          return {
            severity: 'error',
            message: `The edition “${edition}” prints only a part of “${fact.name}”, which is ${forms.join(' or ')}.`,
            hint: `The fact stands in ${fact.place.file}, line ${fact.place.line}; its template must print all of it.`,
            ...(place ? { place } : {}),
          };
        }),
    ),
};
