import { posterTexts, runningTexts } from '../../content/index.ts';
import { printNumber, unitWords } from '../../locale/index.ts';
import {
  type AmountFact,
  type Inline,
  type Localised,
  plainText,
  type Quantity,
  type RichText,
} from '../../model/index.ts';
import type { Finding, Rule } from '../rule.ts';

export const factTypedNumber: Rule = {
  id: 'fact/typed-number',
  source: 'A dose that is typed twice is altered once: what a fact holds is printed by its name.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised }) => {
    const amounts = localised.facts.flatMap(({ fact }) => (fact.kind === 'amount' ? [fact] : []));
    const { handout } = localised;
    const texts = [
      ...runningTexts(handout),
      ...posterTexts(handout),
      ...(handout.disclaimer ? [handout.disclaimer] : []),
    ];
    return amounts.length === 0 ? [] : texts.flatMap((text) => judge(text, amounts, localised));
  },
};

const quantitiesOf = ({ quantity, also }: AmountFact): readonly Quantity[] =>
  also ? [quantity, also] : [quantity];

/** The letters that somebody typed; what a fact prints is left out. */
const typed = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'fact') return '\ufffc';
      return 'children' in inline ? typed(inline.children) : plainText([inline]);
    })
    .join('');

const namesIn = (inlines: readonly Inline[]): readonly string[] =>
  inlines.flatMap((inline) => {
    if (inline.type === 'fact') return [inline.name];
    return 'children' in inline ? namesIn(inline.children) : [];
  });

const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function judge(text: RichText, amounts: readonly AmountFact[], { locale }: Localised): readonly Finding[] {
  const letters = typed(text.inlines);
  const beside = new Set(namesIn(text.inlines));
  const units = new Set(amounts.flatMap(quantitiesOf).map(({ unit }) => unit));
  return [...units].flatMap((unit) => {
    const words = unitWords(unit, locale).filter(Boolean).map(literally);
    if (words.length === 0) return [];
    const pattern = new RegExp(
      `(\\d(?:[\\d.,\u00a0]*\\d)?)[\\s\u00a0-]?(?:${words.join('|')})(?![\\p{L}\\p{N}])`,
      'gu',
    );
    return [...letters.matchAll(pattern)].flatMap(([found, number = '']): readonly Finding[] => {
      const same = amounts.find((fact) =>
        quantitiesOf(fact).some((quantity) => quantity.unit === unit && holds(quantity, number)),
      );
      const near = amounts.find(
        (fact) => beside.has(fact.name) && quantitiesOf(fact).some((quantity) => quantity.unit === unit),
      );
      if (same) return [byHand(found, same, text)];
      return near ? [contradicts(found, near, text)] : [];
    });
  });

  function holds({ amount, to }: Quantity, number: string): boolean {
    return [amount, ...(to === undefined ? [] : [to])].some((value) => printNumber(value, locale) === number);
  }
}

const byHand = (found: string, { name }: AmountFact, { place }: RichText): Finding => ({
  severity: 'warning',
  message: `“${found}” is typed by hand, although the fact “${name}” holds it: when the fact changes, this stays.`,
  hint: `Write {${name}} instead.`,
  place,
});

const contradicts = (found: string, { name, place: held }: AmountFact, { place }: RichText): Finding => ({
  severity: 'warning',
  message: `“${found}” is typed by hand beside the fact “${name}” (${held.file}, line ${held.line}), which says another number.`,
  hint: `Mend it or write {${name}}; if it is another dose, give it a fact of its own.`,
  place,
});
