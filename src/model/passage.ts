import type { Place } from './place.ts';

/** Where in the handout a passage stands. */
export type HandoutPart =
  | 'title'
  | 'introduction'
  | 'summary'
  | 'key-points'
  | 'body'
  | 'questions'
  /** What a leaflet says in fewer words: the same once more. */
  | 'leaflet';

/**
 * `prose`: a paragraph, or a key point; `item`: one item of a list, which may be no sentence; `heading`: a title, or the bold
 * words and colon before an item; `fragment`: a cell, a caption, a name.
 */
export type PassageRole = 'heading' | 'prose' | 'item' | 'fragment';

/** A stretch of the author's text as it is read through: without the numbers of its citations. */
export interface Passage {
  readonly part: HandoutPart;
  readonly role: PassageRole;
  readonly text: string;
  readonly place: Place;
}
