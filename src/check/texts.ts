import { runningTexts } from '../content/index.ts';
import { type Handout, type Place, plainText } from '../model/index.ts';

/** A text that a reader reads through, without its mark-up. */
export interface PlainText {
  readonly text: string;
  readonly place: Place;
}

const known = new WeakMap<Handout, readonly PlainText[]>();

/** The handout's own running texts, in the order of the page; gathered once for all rules that ask. */
export function textsOf(handout: Handout): readonly PlainText[] {
  const before = known.get(handout);
  if (before) return before;
  const texts = runningTexts(handout).map((text) => ({ text: plainText(text), place: text.place }));
  known.set(handout, texts);
  return texts;
}

/** Every match of a pattern with the global flag in the running texts. */
export function matchesIn(
  handout: Handout,
  pattern: RegExp,
): readonly (PlainText & { readonly words: string })[] {
  return textsOf(handout).flatMap((piece) =>
    [...piece.text.matchAll(pattern)].map(([words]) => ({ ...piece, words })),
  );
}

/** True when the handout's running texts hold the pattern anywhere. */
export const says = (handout: Handout, pattern: RegExp): boolean =>
  textsOf(handout).some(({ text }) => pattern.test(text));

/** Where a finding about the whole handout points: its title. */
export const wholeOf = (handout: Handout): Place => handout.title.place;
