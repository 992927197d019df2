import type { FitName, Localised, PanelPart, Place, Tokens } from '../model/index.ts';
import type { EditionText } from './edition.ts';

/** A text that may be left out for want of room, by the place that says so. */
export interface Optional {
  readonly place: Place;
  /** Its first words, to be named by. */
  readonly words: string;
}

/** How an edition with a fixed number of panels makes its text fit them. */
export interface Fit {
  /** Sizes of running text to be tried, points, the largest first. */
  readonly sizes: readonly number[];
  tokens(tokens: Tokens, size: number): Tokens;
  /** How many panels the parts inside flow over. */
  readonly panels: number;
  parts(selected: Localised): { readonly flap: readonly PanelPart[]; readonly inside: readonly PanelPart[] };
  /** Points from one part of a panel to the next: of another section, and of the same. */
  gaps(tokens: Tokens): { readonly section: number; readonly block: number };
  /** What a handout says may be left out, least needed first. */
  optional(localised: Localised): readonly Optional[];
  /** What the edition prints without some of these. */
  text(localised: Localised, leftOut: readonly Optional[]): EditionText;
}

/** How a build wants it. */
export interface FitWish {
  readonly name: FitName;
  /** The handout before anything was selected. */
  readonly whole: Localised;
}
