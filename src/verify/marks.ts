import type { ArtifactKind } from './graphics/canvas.ts';
import type { Color } from './graphics/color.ts';
import type { Box } from './graphics/matrix.ts';

export type Visibility = true | { readonly because: string };

/** Where a mark belongs. `mcid` counts within the page, or within the form with object number `stream`. */
interface Belonging {
  /** From 1. */
  readonly page: number;
  readonly mcid: number | null;
  readonly stream: number | null;
  /** What kind of artifact, or false. Marks that are neither artifacts nor have an MCID are untagged. */
  readonly artifact: false | ArtifactKind;
}

/** A stretch of text that one operator showed and of which all letters are seen alike. */
export interface TextMark extends Belonging {
  readonly type: 'text';
  /** Through ToUnicode; U+FFFD where the font does not say. */
  readonly text: string;
  /** `text`, with a space wherever its letters stand as far apart as words: some writers move instead of setting one. */
  readonly spaced: string;
  /** What readers are told instead of `text`, where the file says so. */
  readonly actualText: string | null;
  /** Counts marked sequences; `actualText` stands for all marks of one sequence. */
  readonly sequence: number;
  /** Round the ink, page points, origin top left. */
  readonly box: Box;
  /** From where its first letter begins to where the next one would: the baseline with its side bearings. */
  readonly advance: Box;
  /** Rendered font size, points. */
  readonly size: number;
  /** Degrees clockwise by which its line is turned: 0 is upright, 180 upside down. */
  readonly angle: number;
  readonly color: Color;
  /** Smallest contrast ratio of its letters against what is behind; null where a picture or pattern is. */
  readonly contrast: number | null;
  readonly renderingMode: number;
  readonly fontName: string;
  readonly embedded: boolean;
  readonly visible: Visibility;
  /** Texts of glyphs that should show ink and have no outline in the embedded font. */
  readonly blank: readonly string[];
  /** Glyphs that show ink and stand for no text; a hyphen at a line's end does not count. */
  readonly silent: number;
}

/** A painted area: a filled or stroked path, a picture, a shading, or an annotation's box. */
export interface PaintMark extends Belonging {
  readonly type: 'paint';
  readonly kind: 'path' | 'image' | 'shading' | 'annotation';
  /** The part inside the clip, page points, origin top left. */
  readonly box: Box;
  readonly color: Color;
  /** True when all of `box` is of `color`: an upright rectangle that nothing shines through. */
  readonly fills: boolean;
  readonly picture: PrintedPicture | null;
}

/** A picture of pixels as it is printed. */
export interface PrintedPicture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Where there are fewest, across or down. */
  readonly pixelsPerInch: number;
}

/** A key that tells tagged sequences of a document apart. */
export function contentKey(page: number, stream: number | null, mcid: number): string {
  return stream === null ? `${page}:${mcid}` : `${page}:${stream}:${mcid}`;
}

/** The content key of a mark; null for artifacts and untagged marks. */
export function keyOf(mark: TextMark | PaintMark): string | null {
  return mark.mcid === null ? null : contentKey(mark.page, mark.stream, mark.mcid);
}
