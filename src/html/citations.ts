import { type Handout, type Inline, inlinesIn } from '../model/index.ts';

/** Where each source is named, so that links lead there and back. */
export interface Citations {
  /** The ids of a citation's numbers, in their order. */
  readonly idsOf: ReadonlyMap<Inline, readonly string[]>;
  /** Every place that names a source, by the source's number. */
  readonly placesOf: ReadonlyMap<number, readonly string[]>;
}

/** Where a citation of this number leads. */
export const referenceId = (number: number): string => `reference_${number}`;

/** Gives each citation that the page shows its ids, in the order of the page. */
export function findCitations(handout: Handout): Citations {
  const { title, topic, introduction, summary, keyPoints, sections, questions, learnMore, disclaimer } =
    handout;
  const shown = [title, topic, introduction, summary, keyPoints, sections, questions, learnMore, disclaimer];
  const idsOf = new Map<Inline, readonly string[]>();
  const placesOf = new Map<number, readonly string[]>();
  for (const inline of inlinesIn(shown)) {
    if (inline.type !== 'citation') continue;
    const ids = inline.numbers.map((number) => {
      const before = placesOf.get(number) ?? [];
      const id = `citation_${number}_${before.length + 1}`;
      placesOf.set(number, [...before, id]);
      return id;
    });
    idsOf.set(inline, ids);
  }
  return { idsOf, placesOf };
}
