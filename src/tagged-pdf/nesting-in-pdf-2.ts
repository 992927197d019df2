import type { StructureType } from './structure-types.ts';

const HEADINGS = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;
const WORDS = ['Em', 'Quote', 'Span'] as const;
const BLOCKS = ['Art', 'Aside', 'BlockQuote', 'Caption', 'Div', 'P', 'Part', ...HEADINGS] as const;
const BLOCKS_AND_MORE = [...BLOCKS, 'L', 'Sect', 'Table'] as const;
const HEADING = [...BLOCKS, 'L', 'Table'] as const;
const CELL = ['Aside', 'BlockQuote', 'Caption', 'Part'] as const;

/** What may not stand directly in what (ISO/TS 32005, table 5), beside what PDF 1.7 forbids too. */
const FORBIDDEN: { readonly [K in StructureType]?: readonly StructureType[] } = {
  Document: ['Caption', 'Lbl', ...WORDS],
  Art: ['Art', ...WORDS],
  Aside: ['Aside', ...WORDS],
  BlockQuote: ['Aside', ...WORDS],
  Sect: WORDS,
  Caption: ['Caption'],
  P: [...BLOCKS, 'Sect'],
  H1: HEADING,
  H2: HEADING,
  H3: HEADING,
  H4: HEADING,
  H5: HEADING,
  H6: HEADING,
  Em: BLOCKS_AND_MORE,
  Strong: BLOCKS_AND_MORE,
  Quote: BLOCKS_AND_MORE,
  Span: BLOCKS_AND_MORE,
  Lbl: [...BLOCKS_AND_MORE, 'Lbl'],
  LBody: ['Lbl'],
  Note: HEADINGS,
  TD: CELL,
  TH: CELL,
};

export function isForbiddenInPdf2(parent: StructureType, child: StructureType): boolean {
  return FORBIDDEN[parent]?.includes(child) ?? false;
}
