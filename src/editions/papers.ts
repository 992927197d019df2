import type { Paper, PaperName } from '../model/index.ts';
import type { Size } from '../print/index.ts';

/** Sheets for the wall, portrait: 11 x 17 in and 297 x 420 mm. */
export const WALL_PAPERS = {
  letter: { name: 'tabloid', width: 792, height: 1224 },
  a4: { name: 'a3', width: 841.89, height: 1190.55 },
} as const satisfies Record<PaperName, Paper>;

/** Sheets, portrait: 8.5 x 11 in and 210 x 297 mm, in points as every PDF producer writes them. */
export const PAPERS = {
  letter: { name: 'letter', width: 612, height: 792 },
  a4: { name: 'a4', width: 595.28, height: 841.89 },
} as const satisfies Record<PaperName, Paper>;

/** The same sheets, landscape. */
export const LYING = {
  letter: { width: PAPERS.letter.height, height: PAPERS.letter.width },
  a4: { width: PAPERS.a4.height, height: PAPERS.a4.width },
} as const satisfies Record<PaperName, Size>;
