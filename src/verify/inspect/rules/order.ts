import { joinMarks } from '../../aloud/join-marks.ts';
import { type Box, unite } from '../../graphics/matrix.ts';
import { quote } from '../../guard/guard-problem.ts';
import type { TextMark } from '../../marks.ts';
import type { PdfReading } from '../../read-pdf.ts';
import { blockOf, type StructureElement } from '../../structure.ts';
import { isBlank } from '../../text/characters.ts';
import { transcript } from '../../text/transcript.ts';
import type { Observation, Rule } from '../finding.ts';

/** Whether what is told next also stands next, and nothing stands there twice. */
export const orderRules: readonly Rule[] = [upwards, twice];

interface PlacedBlock {
  readonly element: StructureElement;
  readonly page: number;
  readonly box: Box;
  readonly marks: readonly TextMark[];
}

/** Blocks that may be told before or after what stands beside or above them. */
const FREE = new Set(['Caption', 'Note', 'FENote', 'Aside', 'Lbl', 'TH', 'TD', 'TOCI']);
/** Share of the narrower block's width at which two stand in one column. */
const SAME_COLUMN = 0.5;

function upwards(pdf: PdfReading): readonly Observation[] {
  const blocks = blocksOf(pdf).filter(({ element }) => !isFree(element));
  return blocks.flatMap((block, index): readonly Observation[] => {
    const before = blocks[index - 1];
    if (!before || before.page !== block.page || block.box.bottom > before.box.top) return [];
    const shared = Math.min(block.box.right, before.box.right) - Math.max(block.box.left, before.box.left);
    const narrower = Math.min(block.box.right - block.box.left, before.box.right - before.box.left);
    if (shared < SAME_COLUMN * narrower) return [];
    const message = `On page ${block.page} ${quote(joinMarks(block.marks))} is read after ${quote(joinMarks(before.marks))}, but stands above it.`;
    return [{ code: 'tags/order', message, page: block.page }];
  });
}

function isFree(element: StructureElement): boolean {
  for (let at: StructureElement | null = element; at; at = at.parent) if (FREE.has(at.type)) return true;
  return false;
}

/** Each block's text on one page, in reading order. */
function blocksOf(pdf: PdfReading): readonly PlacedBlock[] {
  const blocks: (PlacedBlock & { marks: TextMark[] })[] = [];
  for (const item of transcript(pdf)) {
    if (item.type !== 'text' || isBlank(item.text)) continue;
    const element = blockOf(item.element);
    const { page, box } = item.mark;
    const last = blocks.at(-1);
    if (last?.element === element && last.page === page) {
      blocks[blocks.length - 1] = { ...last, box: unite(last.box, box), marks: [...last.marks, item.mark] };
    } else blocks.push({ element, page, box, marks: [item.mark] });
  }
  return blocks;
}

/** Letters from which a line that comes again at once is hardly meant. */
const LONG = 20;

/** Within one tagged sequence: a text that repeats itself elsewhere may well be meant. */
function twice(pdf: PdfReading): readonly Observation[] {
  return blocksOf(pdf).flatMap(({ marks, page }) =>
    marks.flatMap((mark, index): readonly Observation[] => {
      const before = marks[index - 1];
      if (mark.text.trim().length < LONG || before?.text !== mark.text || before.mcid !== mark.mcid)
        return [];
      return [{ code: 'text/printed-twice', message: `Page ${page} has ${quote(mark.text)} twice.`, page }];
    }),
  );
}
