import type { TextDirection } from '../text/text-direction.ts';
import type { Run, ShownGlyph } from './canvas.ts';

/**
 * Puts the glyphs of each run in the order in which they are read. A PDF shows right-to-left text from its left
 * end, so such runs are turned round; Latin words and numbers within them are turned back (a small part of UAX #9, the
 * part that a run of one line needs). Signs and spaces alone are taken as they are written, as every reader does. Runs
 * themselves are taken in the order of the content stream.
 */
export function logicalOrder(runs: readonly Run[]): readonly Run[] {
  return runs.map((run) => {
    if (run.glyphs.length < 2 || !holds(run, 'rtl') || !flowsRight(run)) return run;
    return { ...run, glyphs: turnBack([...run.glyphs].reverse()) };
  });
}

function holds(run: Run, direction: TextDirection): boolean {
  return run.glyphs.some(({ glyph }) => glyph.direction === direction);
}

/** Whether later glyphs stand further right. Text that was written from its right end is in order already. */
function flowsRight(run: Run): boolean {
  const letters = run.glyphs.filter(({ glyph }) => !isMark(glyph.text));
  // one letter with its marks, which are read after it where they stand over it
  const [letter, ...more] = letters;
  if (letter && more.length === 0)
    return letter !== run.glyphs[0] || isRightOf(run, run.glyphs.at(-1), letter);
  return (letters.at(-1)?.x ?? 0) > (letters[0]?.x ?? 0);
}

/** Whether a mark stands right of a letter: then it belongs to the letter before, which another run shows. */
function isRightOf(run: Run, mark: ShownGlyph | undefined, { glyph, x }: ShownGlyph): boolean {
  return (mark?.x ?? x) >= x + run.linear[0] * glyph.width - run.size / 100;
}

const isMark = (text: string | null): boolean => text !== null && /^\p{M}+$/u.test(text);

/** Stretches of Latin letters and numbers, with what joins them, in their own direction again. */
function turnBack(glyphs: ShownGlyph[]): readonly ShownGlyph[] {
  const runs = (index: number, direction: TextDirection): boolean =>
    glyphs[index]?.glyph.direction === direction;
  for (let from = 0; from < glyphs.length; from++) {
    if (!runs(from, 'ltr')) continue;
    let end = from;
    for (let at = from + 1; at < glyphs.length && !runs(at, 'rtl'); at++) if (runs(at, 'ltr')) end = at;
    const island = glyphs.slice(from, end + 1).reverse();
    glyphs.splice(from, island.length, ...island);
    from = end;
  }
  return glyphs;
}
