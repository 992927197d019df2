import { EDITIONS, sheetsFileName } from '../editions/index.ts';
import { DEFAULT_PRINT, hasPages } from '../model/index.ts';
import type { EditionsRequest } from './make-editions.ts';

/** Names of the files that a request asks for, in the order they are built. */
export function fileNames(request: EditionsRequest): readonly string[] {
  const { press } = request.print ?? DEFAULT_PRINT;
  return request.editions.flatMap((edition) => {
    if (!hasPages(edition)) return [EDITIONS[edition].fileName];
    const { fileName, sheets } = EDITIONS[edition];
    return request.papers.flatMap((paper) => [
      fileName(paper),
      ...(sheets ? [sheetsFileName(sheets, paper, press)] : []),
    ]);
  });
}
