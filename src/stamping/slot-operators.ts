import type { DrawnSlot, FontCodes, GlyphCluster } from '../tagged-pdf/index.ts';
import { writeRun } from '../tagged-pdf/index.ts';

/** A line: runs of clusters from the left, each shaped by itself. */
export type Line = readonly (readonly GlyphCluster[])[];

/**
 * What the stream of a slot holds for these lines: byte for byte what the renderer writes for them. Throws LetterUnknown
 * for a letter that the embedded font was not made for.
 */
export function slotOperators(slot: DrawnSlot, lines: readonly Line[], font: FontCodes): string {
  const { fontSize, paint } = slot;
  const operators = ['q'];
  if (paint) operators.push(paint);
  const em = fontSize / font.unitsPerEm;
  lines.forEach((line, index) => {
    const { x, y } = slot.lines[index] ?? { x: 0, y: 0 };
    let start = x;
    for (const run of line) {
      let left = 0;
      const clusters = run.map((cluster) => {
        const placed = { cluster, text: cluster.text, x: left, rise: 0 };
        left += cluster.advanceWidth * em;
        return placed;
      });
      writeRun({ clusters, font, fontSize, flow: 'rightwards', x: start, y }, (written) =>
        operators.push(written),
      );
      start += left;
    }
  });
  operators.push('Q');
  return operators.join('\n');
}
