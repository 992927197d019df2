import { printNumber } from '../../locale/index.ts';
import type { Handout, Locale, PartKind, Place } from '../../model/index.ts';
import { startOf } from '../reading-of.ts';
import type { CheckInput, Finding } from '../rule.ts';
import { type Aligned, align } from './align.ts';
import { type ComparedPart, comparedParts } from './handout-parts.ts';
import { isDose, lackingNumbers } from './lacking-numbers.ts';
import { likenessOf } from './likeness.ts';

/**
 * What a translation lacks of its original: sections, blocks and items in their order and kind, numbers with their units,
 * citations, links, the strength of claims, the foods of meals. What it has beside is its own affair.
 */
export function lackedByTranslation(input: CheckInput, original: Handout): readonly Finding[] {
  const { localised } = input;
  const theirs = comparedParts(original, input.originalLocale ?? null, 'original');
  const ours = comparedParts(localised.handout, localised.locale, 'translation');
  const pairs = align(theirs, ours, likenessOf(theirs, ours));
  const renumbered = referenceNumbers(pairs);
  const meals = mealsOf([original, localised.handout]);
  let place = localised.handout.title.place;
  const findings: Finding[] = [];
  let gap: ComparedPart[] = [];
  const closeGap = (): void => {
    findings.push(...missing(gap, place));
    gap = [];
  };
  for (const { original: one, translated: other } of pairs) {
    if (!other) {
      if (one) gap.push(one);
      continue;
    }
    closeGap();
    ({ place } = other);
    if (one) findings.push(...differences(one, other, { renumbered, meals, locale: localised.locale }));
  }
  closeGap();
  return findings;
}

const KINDS_OF_WARNINGS: ReadonlySet<PartKind> = new Set(['caution', 'emergency']);

const placed = ({ file, line }: Place): string => `${file}, line ${line}`;

/** What an original has in a row and nothing stands for. A section that is gone is said once. */
function missing(gap: readonly ComparedPart[], place: Place): readonly Finding[] {
  const findings: Finding[] = [];
  for (let index = 0; index < gap.length; index++) {
    const part = gap[index];
    if (!part) break;
    const inside = part.kind === 'heading' ? within(gap.slice(index + 1), part.text) : [];
    index += inside.length;
    findings.push(inside.length > 0 ? missingSection(part, inside, place) : missingPart(part, place));
  }
  return findings;
}

function within(rest: readonly ComparedPart[], section: string): readonly ComparedPart[] {
  const end = rest.findIndex((part) => part.section !== section);
  return end < 0 ? rest : rest.slice(0, end);
}

function missingPart({ kind, text, numbers, place: there }: ComparedPart, place: Place): Finding {
  const grave = KINDS_OF_WARNINGS.has(kind) || numbers.some(isDose);
  return {
    severity: grave ? 'error' : 'warning',
    message: `Here ${withArticle(kind)} is missing, which the original has in ${placed(there)}${text ? `: ${startOf(text)}` : ''}.`,
    hint: 'Translate it, too.',
    place,
  };
}

function missingSection(
  { text, place: there }: ComparedPart,
  inside: readonly ComparedPart[],
  place: Place,
): Finding {
  const warnings = inside.filter(({ kind }) => KINDS_OF_WARNINGS.has(kind)).length;
  const grave = warnings > 0 || inside.some(({ numbers }) => numbers.some(isDose));
  const held = [
    `${inside.length} ${inside.length === 1 ? 'piece' : 'pieces'} of text`,
    ...(warnings > 0 ? [`${warnings} of them a warning`] : []),
  ];
  return {
    severity: grave ? 'error' : 'warning',
    message: `Here the section ${startOf(text)} is missing, which the original has in ${placed(there)}, with ${held.join(', ')}.`,
    hint: 'Translate it, too.',
    place,
  };
}

interface Known {
  /** What the translation calls a reference of the original. */
  readonly renumbered: ReadonlyMap<number, number>;
  readonly meals: ReadonlyMap<Place, string>;
  readonly locale: Locale;
}

function differences(
  one: ComparedPart,
  other: ComparedPart,
  { renumbered, meals, locale }: Known,
): readonly Finding[] {
  const there = placed(one.place);
  const at = (severity: Finding['severity'], message: string, hint: string): Finding => ({
    severity,
    message,
    hint,
    place: other.place,
  });
  const isWarning = KINDS_OF_WARNINGS.has(one.kind);
  const kind =
    one.kind === other.kind
      ? []
      : [
          at(
            isWarning && other.kind !== 'emergency' ? 'error' : 'warning',
            `This is ${withArticle(other.kind)}; in the original (${there}) it is ${withArticle(one.kind)}.`,
            'Use the same kind of block, so that it says as much.',
          ),
        ];
  const numbers = lackingNumbers(one.numbers, other.numbers).map((number) =>
    at(
      isDose(number) ? 'error' : 'warning',
      `“${number.written}” of the original (${there}) is not said here${instead(other)}.`,
      `Write ${printNumber(number.value, locale)} in digits, with the same unit. Where it is converted on purpose, silence this with the reason.`,
    ),
  );
  const cited = one.cited
    .map((number) => renumbered.get(number) ?? number)
    .filter((number) => !other.cited.includes(number))
    .map((number) =>
      at('warning', `The original (${there}) cites reference ${number} here.`, `Write [${number}].`),
    );
  const links =
    other.links.length < one.links.length && one.kind !== 'link'
      ? [
          at(
            'warning',
            `The original (${there}) leads to ${one.links.join(' and ')}; here ${other.links.length === 0 ? 'no link is' : `${other.links.length} of ${one.links.length} links are`} left.`,
            'Lead to the same page, or to the page in this language.',
          ),
        ]
      : [];
  const strength =
    one.kind === 'claim' && other.kind === 'claim' && one.details !== other.details
      ? [
          at(
            'error',
            `This claim is called “${other.details}”; in the original (${there}) “${one.details}”.`,
            'A translation is as sure as its original, and no surer.',
          ),
        ]
      : [];
  const meal =
    meals.get(one.place) === meals.get(other.place)
      ? []
      : [
          at(
            'error',
            `This meal has other foods or servings than the original (${there}): ${meals.get(one.place)}.`,
            'Write the same foods and servings, so that the figures are the same.',
          ),
        ];
  return [...kind, ...numbers, ...cited, ...links, ...strength, ...meal];
}

const instead = ({ numbers }: ComparedPart): string =>
  numbers.length > 0 ? `, but ${numbers.map(({ written }) => `“${written}”`).join(', ')}` : '';

const withArticle = (kind: PartKind): string =>
  kind === 'text' ? 'a paragraph' : `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;

/** References in the order of the page; those that stand for each other have each their own number. */
function referenceNumbers(pairs: readonly Aligned<ComparedPart>[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  let [theirs, ours] = [0, 0];
  for (const { original, translated } of pairs) {
    if (original?.kind === 'reference') theirs++;
    if (translated?.kind === 'reference') ours++;
    if (original?.kind === 'reference' && translated?.kind === 'reference') numbers.set(theirs, ours);
  }
  return numbers;
}

/** What is on the plates, by the places of the meals; names are left out, as they are of a language. */
function mealsOf(handouts: readonly Handout[]): ReadonlyMap<Place, string> {
  const blocks = handouts.flatMap(({ sections }) => sections.flatMap((section) => section.blocks));
  return new Map(
    blocks.flatMap((block) =>
      block.type === 'meal'
        ? [[block.place, block.foods.map(({ food, servings }) => `${servings} × ${food}`).join(', ')]]
        : [],
    ),
  );
}
