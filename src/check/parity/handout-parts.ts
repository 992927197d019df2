import { partsOf } from '../../content/index.ts';
import { type Handout, type Locale, mapInlines, type Part, type PartKind } from '../../model/index.ts';
import { type Measured, numberStyle, numbersIn } from './numbers.ts';

/** A stretch of a handout with all that must be the same in another language. */
export interface ComparedPart extends Part {
  readonly numbers: readonly Measured[];
  /** Numbers of the references that it cites. */
  readonly cited: readonly number[];
}

/** What a handout says of itself: its own author, version and small print. Facts are held by their names. */
const ITS_OWN: ReadonlySet<PartKind> = new Set(['about', 'fact', 'safety']);
/** A source has the same numbers in its title or others: it is only counted. */
const COUNTED: ReadonlySet<PartKind> = new Set(['reference', 'link']);

/**
 * What a handout says, in the order of the page. Numbers that a fact prints are left out of an original, where they are
 * held by the fact's name, and left in a translation: it may print by a fact what the original has typed.
 */
export function comparedParts(
  handout: Handout,
  locale: Locale | null,
  side: 'original' | 'translation',
): readonly ComparedPart[] {
  const style = numberStyle(handout.lang, locale);
  const marked = mapInlines(handout, (inline) => {
    if (inline.type === 'citation') return { ...inline, text: `${MARK}${inline.numbers.join(' ')}${MARK}` };
    const isFilledIn = inline.type === 'fact' || inline.type === 'clinic-detail';
    return isFilledIn && side === 'original' ? { ...inline, text: '…' } : inline;
  });
  return partsOf(marked)
    .filter(({ kind }) => !ITS_OWN.has(kind))
    .map((part) => {
      const text = part.text.replace(CITATIONS, '');
      const cited = [...part.text.matchAll(CITATIONS)].flatMap(([, list = '']) =>
        list.split(' ').map(Number),
      );
      return { ...part, text, cited, numbers: COUNTED.has(part.kind) ? [] : numbersIn(text, style) };
    });
}

/** A letter that no text holds. */
const MARK = '\ue000';
const CITATIONS = new RegExp(`${MARK}([\\d ]*)${MARK}`, 'gu');
