/** A stretch of a text: UTF-16 indices, `end` not included. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}
