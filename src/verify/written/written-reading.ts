/** What is read in a file without pages, in its order. */
export type Told =
  /** Visible text; `BLOCK_END` stands where a paragraph, a cell or an item ends. */
  | { readonly type: 'text'; readonly text: string }
  /** What a picture says to those who do not see it. */
  | { readonly type: 'alt'; readonly text: string };

/** No letter of any text. */
export const BLOCK_END = '\u0000';

/** A finished file without pages, as a reader gets it. */
export interface WrittenReading {
  /** `between`: furniture stands between the pieces of the text, as there is nothing to tell it by. */
  readonly furnitureStands: 'apart' | 'between';
  readonly told: readonly Told[];
  /** Navigation, foot, names of things that no text of the handout gives them; empty where it stands between. */
  readonly furniture: readonly string[];
}

/** Everything that it tells, as one text. */
export const textOfWritten = ({ told }: WrittenReading): string =>
  told.map(({ text }) => text.replaceAll(BLOCK_END, '\n')).join('\n');
