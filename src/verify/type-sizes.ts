import type { TextMark } from './marks.ts';
import type { PdfReading } from './read-pdf.ts';
import { blockOf, type StructureElement } from './structure.ts';
import { inkOf } from './text/characters.ts';
import { transcript } from './text/transcript.ts';

/** One rendered font size of one kind of text. */
export interface TypeSize {
  /** Structure type: a cell, caption or label for all it holds, else the nearest block; `Artifact` for furniture. */
  readonly structure: string;
  /** Points, to a tenth. */
  readonly size: number;
  /** How many letters have it: a few small ones may be a superscript. */
  readonly letters: number;
  /** The first text of this size. */
  readonly example: string;
  readonly page: number;
}

/** Kinds of text whose size rules hold for everything inside them. */
const OWNERS = new Set(['TH', 'TD', 'Caption', 'Lbl']);

/** Every size that text is rendered in, the smallest of each structure type first. */
export function typeSizes(pdf: PdfReading): readonly TypeSize[] {
  const sizes = new Map<string, TypeSize>();
  const add = (structure: string, mark: TextMark): void => {
    const ink = inkOf(mark.text);
    if (!ink) return;
    const size = Math.round(mark.size * 10) / 10;
    const key = `${structure} ${size}`;
    const known = sizes.get(key);
    sizes.set(key, {
      ...(known ?? { structure, size, example: mark.text.trim(), page: mark.page }),
      letters: (known?.letters ?? 0) + ink.length,
    });
  };
  for (const item of transcript(pdf)) if (item.type === 'text') add(kindOf(item.element), item.mark);
  for (const mark of pdf.pages.flatMap((page) => page.texts)) if (mark.artifact) add('Artifact', mark);
  return [...sizes.values()].sort((a, b) =>
    a.structure < b.structure ? -1 : a.structure > b.structure ? 1 : a.size - b.size,
  );
}

function kindOf(element: StructureElement): string {
  for (let at: StructureElement | null = element; at; at = at.parent) if (OWNERS.has(at.type)) return at.type;
  return blockOf(element).type;
}
