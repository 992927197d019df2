export type { Abilities, Sides } from './abilities.ts';
export { FORMATS } from './choose-format.ts';
export { choosePaper } from './choose-paper.ts';
export { type FoundPrinter, findPrinters } from './find-printers.ts';
export type { Following } from './follow-job.ts';
export {
  type Line,
  type Login,
  openLogin,
  type Patience,
  type PrinterAddress,
  readAddress,
} from './ipp/index.ts';
export { type MediaSize, nameOfSize, sizeOfPage } from './media.ts';
export { pwgRaster } from './pictures/pwg-raster.ts';
export {
  type Printed,
  type PrinterTruth,
  type PrintPlan,
  type PrintWish,
  planPrint,
} from './plan-print.ts';
export { type Press, type PrintOrder, type PrintReport, printDocument, takeUp } from './print-document.ts';
export { askAbilities } from './printer-attributes.ts';
export type { SentFile } from './send-document.ts';
export { wordsOfReason } from './states.ts';
export type { Trouble } from './trouble.ts';
