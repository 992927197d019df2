declare module 'linebreak' {
  /** Unicode line breaking (UAX #14), one opportunity at a time. */
  export default class LineBreaker {
    constructor(text: string);
    /** The next place a line may end (`position` is the index of the character after it), or null at the end. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
