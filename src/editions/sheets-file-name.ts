import type { PaperName } from '../model/index.ts';
import type { EditionSheets } from './edition.ts';

/** Name of the file of sheets: those for a print shop say so. */
export function sheetsFileName(sheets: EditionSheets, paper: PaperName, press: boolean): string {
  const name = sheets.fileName(paper);
  return press ? name.replace(/\.pdf$/, '-press.pdf') : name;
}
