/** A paragraph of the file: wrapped, with what stands before its first line and under that before the others. */
export interface Line {
  readonly text: string;
  /** A mark such as `- `. */
  readonly lead?: string;
  /** Columns by which all of it stands in. */
  readonly indent?: number;
}

/** Lines that belong together. Empty lines part one stanza from the next. */
export type Stanza = readonly Line[];

/** Columns by which what belongs to a line above stands in. */
export const INDENT = 2;
