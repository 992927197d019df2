import type { Place, Problem } from '../model/index.ts';
import type { Path, Places } from '../yaml/index.ts';

/** A name or number that a text gives or asks for, and where. */
interface Mention<T> {
  readonly value: T;
  readonly place: Place;
}

/** What is gathered while a file is turned into the model. */
export interface Gathered {
  readonly problems: Problem[];
  readonly ids: Mention<string>[];
  readonly crossReferences: Mention<string>[];
  readonly citations: Mention<readonly number[]>[];
}

/** A value of the YAML: where it stands and where its problems go. */
export interface Spot {
  readonly place: Place;
  readonly gathered: Gathered;
  at(...steps: Path): Spot;
  /** True for a text written behind |, whose lines end where they end in the file. */
  readonly literal: boolean;
  /** Where the UTF-16 unit number `index` of this text is written. */
  inside(index: number): Place;
  report(problem: Omit<Problem, 'severity' | 'place'> & { readonly place?: Place }): void;
}

/** The spot at the root of a file. */
export function rootSpot(places: Places, gathered: Gathered): Spot {
  const spotAt = (path: Path): Spot => {
    const place = places.of(path);
    return {
      place,
      gathered,
      literal: places.source(path).startsWith('|'),
      at: (...steps) => spotAt([...path, ...steps]),
      inside: (index) => places.inside(path, index),
      report: (problem) => gathered.problems.push({ severity: 'error', place, ...problem }),
    };
  };
  return spotAt([]);
}

export const gather = (): Gathered => ({ problems: [], ids: [], crossReferences: [], citations: [] });

/** Notes an id that others may lead to; nothing where there is none. */
export function noteId(id: string | undefined, spot: Spot): { readonly id?: string } {
  if (id === undefined) return {};
  spot.gathered.ids.push({ value: id, place: spot.at('id').place });
  return { id };
}

/** Order of problems on the way down a file. */
export function byPlace(a: Problem, b: Problem): number {
  return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
}
