import type { Place } from './place.ts';

/**
 * One stretch of text that a rendering must hold, in this order, once.
 * `content` was written in the handout; `label` comes from the locale, the clinic or a count; `alt` is what a figure
 * says to those who cannot see it, and stands where the figure stands.
 */
export interface Prose {
  readonly text: string;
  readonly role: 'content' | 'label' | 'alt';
  readonly place: Place;
}
