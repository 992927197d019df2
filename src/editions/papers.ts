import type { Paper, PaperName } from '../model/index.ts';

/** Sheets, portrait: 8.5 x 11 in and 210 x 297 mm, in points as every PDF producer writes them. */
export const PAPERS = {
  letter: { name: 'letter', width: 612, height: 792 },
  a4: { name: 'a4', width: 595.28, height: 841.89 },
} as const satisfies Record<PaperName, Paper>;
