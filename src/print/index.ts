export { bookletOrder, imposeBooklet } from './booklet.ts';
export { imposeCards } from './cards.ts';
export { guardSheets } from './guard-sheets.ts';
export { imposeSheets, type PageFile, press, type Surround } from './impose-sheets.ts';
export type { Imposition, Mark, Placement, Sheet, Side, Size, Turn } from './imposition.ts';
export { type Finish, type MadeSheets, makeSheets } from './make-sheets.ts';
export { narrowestPanel, PANELS, type Panels } from './panels.ts';
export { drawTestSheet, type TestSheet } from './test-sheet.ts';
export { imposeTriFold } from './tri-fold.ts';
