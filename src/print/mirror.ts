import type { Imposition, Mark, Placement, Side, Size } from './imposition.ts';
import { turned } from './imposition.ts';

/**
 * The same plan for a script that runs from right to left: what was left is right, and every page stays upright.
 * @param pages sizes of the pages
 */
export function mirror(plan: Imposition, pages: readonly Size[]): Imposition {
  const { width } = plan.size;
  const placement = (placed: Placement): Placement => {
    const page = pages[placed.page] ?? { width: 0, height: 0 };
    const { left, right, top, bottom } = placed.cell;
    return {
      ...placed,
      left: width - placed.left - turned(page, placed.turn).width,
      cell: { left: width - right, right: width - left, top, bottom },
    };
  };
  const mark = (line: Mark): Mark => (line.axis === 'vertical' ? { ...line, at: width - line.at } : line);
  const side = ({ placements, marks }: Side): Side => ({
    placements: placements.map(placement),
    marks: marks.map(mark),
  });
  return {
    ...plan,
    sheets: plan.sheets.map(({ front, back }) => ({ front: side(front), back: back && side(back) })),
  };
}
