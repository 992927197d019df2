/** Where something stands in a file a person edits. Lines and columns count from 1. */
export interface Place {
  /** Path relative to the project's root, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
