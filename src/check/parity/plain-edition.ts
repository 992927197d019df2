import type { CalloutKind, Handout, Place } from '../../model/index.ts';
import { startOf } from '../reading-of.ts';
import type { CheckInput, Finding } from '../rule.ts';
import { comparedParts } from './handout-parts.ts';
import { isDose, lackingNumbers } from './lacking-numbers.ts';

/**
 * What a plain-language edition lacks of its original and may not lack. It is written anew: sections, examples, figures
 * and sources may go, and that they go is its purpose. So its blocks are not compared. But what a reader is warned of, and
 * how much may be taken, holds for those who read with difficulty as well. Facts are held by `fact/missing`.
 */
export function lackedByPlainEdition(input: CheckInput, original: Handout): readonly Finding[] {
  return [...doses(input, original), ...warnings(input, original)];
}

function doses({ localised, originalLocale }: CheckInput, original: Handout): readonly Finding[] {
  const ours = comparedParts(localised.handout, localised.locale, 'translation').flatMap(
    ({ numbers }) => numbers,
  );
  return comparedParts(original, originalLocale ?? null, 'original').flatMap(({ numbers, place }) =>
    lackingNumbers(numbers.filter(isDose), ours).map(
      ({ written }): Finding => ({
        severity: 'error',
        message: `This edition says “${written}” nowhere, which the original has in ${place.file}, line ${place.line}.`,
        hint: 'Say it, too, in digits and with its unit. Where readers of this edition do not need it, silence this with the reason.',
        place: wholeOf(localised.handout),
      }),
    ),
  );
}

interface Warning {
  readonly kind: CalloutKind;
  readonly words: string;
  readonly place: Place;
}

/** Sentences in boxes, without boxes that print a fact. Two boxes may become one with two of them. */
function warningsIn(handout: Handout, kinds: readonly CalloutKind[]): readonly Warning[] {
  return handout.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.type !== 'callout' || block.fact !== undefined || !kinds.includes(block.kind)) return [];
      return block.text.map((text) => ({
        kind: block.kind,
        words: text.inlines.map((inline) => ('value' in inline ? inline.value : '')).join(''),
        place: text.place,
      }));
    });
}

/** An emergency must stay one; a caution may become an emergency. Words cannot be compared, so they are counted. */
function warnings({ localised: { handout } }: CheckInput, original: Handout): readonly Finding[] {
  const groups: readonly (readonly [readonly CalloutKind[], string])[] = [
    [['emergency'], 'what to call for help for'],
    [['caution', 'emergency'], 'cautions'],
  ];
  return groups.flatMap(([kinds, what]): readonly Finding[] => {
    const theirs = warningsIn(original, kinds);
    const ours = warningsIn(handout, kinds);
    if (
      ours.length >= theirs.length ||
      (kinds.length > 1 && theirs.every(({ kind }) => kind === 'emergency'))
    )
      return [];
    const listed = theirs.map(({ words, place }) => `line ${place.line}: ${startOf(words)}`).join('; ');
    return [
      {
        severity: 'error',
        message: `This edition has ${ours.length} of ${theirs.length} ${what} that the original has in boxes (${original.file}, ${listed}).`,
        hint: 'Write each in a box `caution:` or `emergency:`. Where one is said elsewhere on the page, silence this with the reason.',
        place: ours.at(-1)?.place ?? wholeOf(handout),
      },
    ];
  });
}

const wholeOf = ({ translationOf, title }: Handout): Place => translationOf?.place ?? title.place;
