import type { Place, Prose } from '../../src/model/index.ts';
import type { PdfReading, TextMark } from '../../src/verify/index.ts';
import { readPdf } from '../../src/verify/index.ts';
import { type TinyPdf, tinyPdf } from './tiny-pdf.ts';

/** What is read off bytes; throws when they cannot be read. */
export function reading(bytes: Uint8Array): PdfReading {
  const read = readPdf(bytes);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join(' '));
  return read.value;
}

/** The text marks of the first page of a content stream. */
export function marksOf(content: string, options: Omit<TinyPdf, 'pages'> = {}): readonly TextMark[] {
  return reading(tinyPdf({ ...options, pages: [content] })).pages[0]?.texts ?? [];
}

export function place(line: number): Place {
  return { file: 'content/handouts/x/en.yaml', line, column: 3 };
}

/** Pieces of content, each from a line of its own, from 1. */
export function prose(...texts: readonly string[]): readonly Prose[] {
  return texts.map((text, index) => ({ text, role: 'content', place: place(index + 1) }));
}
