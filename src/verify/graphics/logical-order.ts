import type { Run, ShownGlyph } from './canvas.ts';

const RIGHT_TO_LEFT =
  /[\u0590-\u05ff\u0600-\u0605\u0608\u060b-\u0659\u065f\u066d-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Letters of other scripts, and digits of any: they run left to right even inside a right-to-left line. */
const LEFT_TO_RIGHT = /\p{N}|(?=\p{L})[^\u0590-\u08ff\ufb1d-\ufefc]/u;

/**
 * Puts the glyphs of each run in the order in which they are read. A PDF shows right-to-left text from its left
 * end, so such runs are turned round; Latin words and numbers within them are turned back (a small part of UAX #9, the
 * part that a run of one line needs). Runs themselves are taken in the order of the content stream.
 */
export function logicalOrder(runs: readonly Run[]): readonly Run[] {
  return runs.map((run, index) => {
    if (run.glyphs.length < 2 || !flowsRight(run)) return run;
    const text = run.glyphs.map(({ glyph }) => glyph.text ?? '').join('');
    const turned = RIGHT_TO_LEFT.test(text)
      ? true
      : !LEFT_TO_RIGHT.test(text) && isPassedLeftwards(run, runs[index - 1], runs[index + 1]);
    return turned ? { ...run, glyphs: turnBack([...run.glyphs].reverse()) } : run;
  });
}

/** Whether later glyphs stand further right. Text that was written from its right end is in order already. */
function flowsRight(run: Run): boolean {
  return (run.glyphs.at(-1)?.x ?? 0) > (run.glyphs[0]?.x ?? 0);
}

/** Only punctuation and spaces: they run with the line, which is seen from their neighbours. */
function isPassedLeftwards(run: Run, before: Run | undefined, after: Run | undefined): boolean {
  const start = run.glyphs[0]?.x ?? 0;
  const on = (other: Run | undefined): other is Run =>
    other?.marking.sequence === run.marking.sequence &&
    Math.abs((other.glyphs[0]?.y ?? 0) - (run.glyphs[0]?.y ?? 0)) < run.size / 2;
  if (on(before)) return (before.glyphs[0]?.x ?? 0) > start;
  return on(after) && (after.glyphs[0]?.x ?? 0) < start;
}

/** Stretches of Latin letters and numbers, with what joins them, in their own direction again. */
function turnBack(glyphs: ShownGlyph[]): readonly ShownGlyph[] {
  const isIsland = (index: number): boolean => LEFT_TO_RIGHT.test(glyphs[index]?.glyph.text ?? '');
  const isLetter = (index: number): boolean => RIGHT_TO_LEFT.test(glyphs[index]?.glyph.text ?? '');
  for (let from = 0; from < glyphs.length; from++) {
    if (!isIsland(from)) continue;
    let end = from;
    for (let at = from + 1; at < glyphs.length && !isLetter(at); at++) if (isIsland(at)) end = at;
    const island = glyphs.slice(from, end + 1).reverse();
    glyphs.splice(from, island.length, ...island);
    from = end;
  }
  return glyphs;
}
