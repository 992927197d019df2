import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Place } from '../model/index.ts';

/** A YAML file parsed, errors and all, and the way from an offset in it to a place. */
export interface ParsedYaml {
  /** The text without its byte order mark: what every offset counts in. */
  readonly source: string;
  readonly document: Document.Parsed;
  placeAt(offset: number): Place;
}

/** A file's text without its byte order mark; the line ends of old Macs become those of today, one for one. */
export const sourceOf = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r(?!\n)/g, '\n');

/** Parses one file as YAML 1.2 core. Never throws: what is wrong stands in `document.errors`. */
export function parseYaml(text: string, file: string): ParsedYaml {
  const source = sourceOf(text);
  const lines = new LineCounter();
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    strict: true,
    stringKeys: true,
    // asked of `refused.ts`: the parser would compare each key with every other
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  return { source, document, placeAt };
}
