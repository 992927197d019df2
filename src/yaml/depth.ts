import { CST, Lexer } from 'yaml';

/** Columns in which the lists and maps around a line start, outermost first. */
function enter(columns: number[], column: number): void {
  while ((columns.at(-1) ?? -1) > column) columns.pop();
  if (columns.at(-1) !== column) columns.push(column);
}

/**
 * Where a file first puts lists and maps more than `limit` deep into each other: an offset, or null. Looks at the
 * signs alone, one after the other, so that it can be asked before a parser that follows the nesting.
 */
export function tooDeepAt(source: string, limit: number): number | null {
  const columns: number[] = [];
  let flow = 0;
  let offset = 0;
  let startsNode = true;
  for (const token of new Lexer().lex(source)) {
    const type = CST.tokenType(token);
    // the lexer's own marks, such as the one before a scalar, are not written in the file
    if (type === 'doc-mode' || type === 'flow-error-end' || type === 'scalar') continue;
    if (type === 'newline') startsNode = true;
    else if (type === 'flow-map-start' || type === 'flow-seq-start') flow++;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') flow = Math.max(0, flow - 1);
    else if (type !== 'space' && type !== 'comment' && flow === 0) {
      if (startsNode) enter(columns, offset - source.lastIndexOf('\n', offset - 1) - 1);
      startsNode = type === 'seq-item-ind' || type === 'explicit-key-ind';
    }
    if (columns.length + flow > limit) return offset;
    offset += token.length;
  }
  return null;
}
