import type { TextDirection } from '../text/text-direction.ts';
import type { Run, ShownGlyph } from './canvas.ts';

/**
 * Puts the glyphs of each run in the order in which they are read. A PDF shows right-to-left text from its left
 * end, so such runs are turned round; Latin words and numbers within them are turned back (a small part of UAX #9, the
 * part that a run of one line needs). Runs themselves are taken in the order of the content stream.
 */
export function logicalOrder(runs: readonly Run[]): readonly Run[] {
  return runs.map((run, index) => {
    if (run.glyphs.length < 2) return run;
    const rightToLeft = holds(run, 'rtl');
    // nearly all runs: spared the look at where their letters stand
    if (!rightToLeft && holds(run, 'ltr')) return run;
    if (!flowsRight(run)) return run;
    const turned = rightToLeft || isPassedLeftwards(run, runs[index - 1], runs[index + 1]);
    return turned ? { ...run, glyphs: turnBack([...run.glyphs].reverse()) } : run;
  });
}

function holds(run: Run, direction: TextDirection): boolean {
  return run.glyphs.some(({ glyph }) => glyph.direction === direction);
}

/** Whether later glyphs stand further right. Text that was written from its right end is in order already. */
function flowsRight(run: Run): boolean {
  const letters = run.glyphs.filter(({ glyph }) => !isMark(glyph.text));
  // one letter with its marks, which stand over it and not beside it: they are read after it
  if (letters.length === 1) return letters[0] !== run.glyphs[0];
  return (letters.at(-1)?.x ?? 0) > (letters[0]?.x ?? 0);
}

const isMark = (text: string | null): boolean => text !== null && /^\p{M}+$/u.test(text);

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
