import type { PanelName, PaperName } from '../model/index.ts';
import { inch, mm } from '../theme/index.ts';

/** Widths of the panels of a sheet that is folded twice, points, by how they lie on one another when it is folded. */
export interface Panels {
  /** Tucked in first, and so the narrowest. */
  readonly flap: number;
  /** Between the folds. */
  readonly back: number;
  readonly front: number;
}

const inches = (flap: number, back: number, front: number): Panels => ({
  flap: inch(flap),
  back: inch(back),
  front: inch(front),
});
const millimetres = (flap: number, back: number, front: number): Panels => ({
  flap: mm(flap),
  back: mm(back),
  front: mm(front),
});

/** They add up to 11 in and 297 mm, the long edges of Letter and A4. */
export const PANELS = {
  /** The flap is narrower, so that it lies flat: what most print shops ask for. */
  standard: {
    letter: inches(3.625, 3.6875, 3.6875),
    a4: millimetres(97, 100, 100),
  },
  /** Three alike: for machines and print shops that fold by thirds. */
  equal: {
    letter: inches(11 / 3, 11 / 3, 11 / 3),
    a4: millimetres(99, 99, 99),
  },
  /** Each panel wider than the one that lies in it: for heavy paper. */
  graded: {
    letter: inches(3.625, 3.65625, 3.71875),
    a4: millimetres(97, 99, 101),
  },
} as const satisfies Record<PanelName, Record<PaperName, Panels>>;

/** Of all presets, the narrowest panel of a paper: a page of this width fits each. */
export function narrowestPanel(paper: PaperName): number {
  return Math.min(...Object.values(PANELS).flatMap(({ [paper]: panels }) => Object.values(panels)));
}
