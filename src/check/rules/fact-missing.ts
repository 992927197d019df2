import { factsNamed } from '../../content/index.ts';
import type { PrintedFact } from '../../model/index.ts';
import { editionTexts, withoutSpace } from '../edition-text.ts';
import type { CheckInput, Finding, Rule } from '../rule.ts';

export const factMissing: Rule = {
  id: 'fact/missing',
  source:
    'A dose, limit, warning or telephone number that one edition or language leaves out harms its readers.',
  needs: 'layout',
  // what no text prints, and what a translation leaves out
  partWithoutPages: true,
  stops: 'build',
  run: (input) => [...neverPrinted(input), ...leftOutOfEditions(input), ...leftOutOfTranslation(input)],
};

const nameOf = ({ fact }: PrintedFact): string =>
  fact.kind === 'caution' ? `the caution “${fact.name}”` : `“${fact.name}”`;

/** How a text prints the fact. */
const howTo = ({ fact }: PrintedFact): string =>
  fact.kind === 'caution'
    ? `Add a box \`- caution:\` with \`fact: ${fact.name}\`, or write {${fact.name}} in a text.`
    : `Write {${fact.name}} in the sentence where it belongs.`;

function neverPrinted({ localised: { facts } }: CheckInput): readonly Finding[] {
  return facts
    .filter(({ demanded, places }) => demanded && places.length === 0)
    .map((printed) => ({
      severity: 'error',
      message: `This handout must print ${nameOf(printed)}, and no text of it does.`,
      hint: howTo(printed),
      ...(printed.demanded ? { place: printed.demanded } : {}),
    }));
}

/** What the handout prints and an edition does not; where a part of it is there, it is altered and not missing. */
function leftOutOfEditions(input: CheckInput): readonly Finding[] {
  const { facts } = input.localised;
  return editionTexts(input).flatMap(({ edition, letters }) => {
    return facts
      .filter(({ demanded, places }) => demanded && places.length > 0)
      .filter(({ forms }) => !forms.some((form) => letters.includes(withoutSpace(form))))
      .map((printed): Finding => {
        const [at] = printed.places;
        return {
          severity: 'error',
          message: `The edition “${edition}” does not print ${nameOf(printed)}, which line ${at?.line} of ${at?.file} does.`,
          hint:
            edition === 'poster'
              ? 'A poster must print it, too: name it in a point under `poster: key_points`.'
              : 'Every edition must print it: look at what its template leaves out.',
          ...(printed.demanded ? { place: printed.demanded } : {}),
        };
      });
  });
}

function leftOutOfTranslation({ localised: { handout, facts }, original }: CheckInput): readonly Finding[] {
  if (!original) return [];
  const here = new Set(facts.filter(({ places }) => places.length > 0).map(({ fact }) => fact.name));
  const demanded = new Set(facts.filter((fact) => fact.demanded).map(({ fact }) => fact.name));
  const there = factsNamed(original).filter(
    ({ place }) => !original.safety.some((one) => one.place === place),
  );
  const missing = there.filter(({ name }) => !here.has(name) && !demanded.has(name));
  return missing
    .filter(({ name }, index) => missing.findIndex((other) => other.name === name) === index)
    .map(({ name, place }) => ({
      severity: 'error',
      message: `${place.file} prints “${name}” in line ${place.line}; this translation prints it nowhere.`,
      hint: `Write {${name}} where the translation says the same.`,
      place: handout.translationOf?.place ?? handout.place,
    }));
}
