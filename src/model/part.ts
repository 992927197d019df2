import type { Place } from './place.ts';

/** What a stretch of a handout is to its reader. */
export type PartKind =
  | 'title'
  | 'introduction'
  | 'summary'
  | 'key point'
  | 'heading'
  | 'text'
  | 'list item'
  | 'step'
  | 'box to tick'
  | 'table row'
  | 'note'
  | 'caution'
  | 'emergency'
  | 'picture'
  | 'meal'
  | 'claim'
  | 'question'
  | 'contact'
  | 'poster'
  | 'reference'
  | 'link'
  | 'fact'
  | 'safety'
  | 'about'
  | 'leaflet';

/** One stretch of a handout that is compared with that of another: a paragraph, an item, a row, a box. */
export interface Part {
  readonly kind: PartKind;
  /** The heading of its section; absent outside the sections. */
  readonly section?: string;
  readonly text: string;
  /** Where its links lead, in order. */
  readonly links: readonly string[];
  /** What is beside its words, such as a picture's file or how many servings. */
  readonly details: string;
  readonly place: Place;
}
