import { readFile } from 'node:fs/promises';
import { joinForPrinting } from '../../print/index.ts';
import type { MadeCopy } from './bundles.ts';

/** All copies in one PDF, in the order of the list: of an edition that goes on sheets its sheets, else its pages. */
export const printFile = (copies: readonly MadeCopy[]): AsyncIterable<Uint8Array> =>
  joinForPrinting(readAll(copies));

async function* readAll(copies: readonly MadeCopy[]): AsyncGenerator<Uint8Array> {
  const { EDITIONS, sheetsFileName } = await import('../../editions/index.ts');
  for (const { request, files } of copies) {
    for (const edition of request.editions) {
      const chosen = EDITIONS[edition];
      if (chosen.pages === null) continue;
      for (const paper of request.papers) {
        const { sheets } = chosen;
        const name = sheets ? sheetsFileName(sheets, paper, !!request.print?.press) : chosen.fileName(paper);
        const file = files.find(({ fileName }) => fileName === name);
        if (file) yield await readFile(file.path);
      }
    }
  }
}
