import { allElements, type StructureElement } from '../structure.ts';

/** How a block's own text is announced. */
export const ANNOUNCED: Readonly<Record<string, string>> = {
  Title: 'Title',
  Caption: 'Caption',
  BlockQuote: 'Quotation',
  Note: 'Note',
  FENote: 'Note',
  TOCI: 'Contents',
};

/** Containers that a listener hears of by their beginning. */
export const OPENED: Readonly<Record<string, string>> = {
  Aside: 'Aside',
  TOC: 'Table of contents',
  Index: 'Index',
};

const count = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;

/** `3 items`. */
export const itemCount = (list: StructureElement): string =>
  count(list.kids.filter((kid) => kid.type === 'element' && kid.element.type === 'LI').length, 'item');

/** `Table, 3 rows, 2 columns`; a cell counts for all the columns it spans. */
export function sizeOfTable(table: StructureElement): string {
  const rows = [...allElements([table])].filter(({ type }) => type === 'TR');
  const columns = rows.map((row) =>
    row.kids.reduce((sum, kid) => {
      if (kid.type !== 'element' || !/^T[HD]$/.test(kid.element.type)) return sum;
      const span = kid.element.attributes.get('ColSpan');
      return sum + (typeof span === 'number' && span > 1 ? Math.floor(span) : 1);
    }, 0),
  );
  return `Table, ${count(rows.length, 'row')}, ${count(
    columns.reduce((a, b) => Math.max(a, b), 0),
    'column',
  )}`;
}

/** What a heading cell is called by what it heads. */
export function headingName({ attributes }: StructureElement): string {
  switch (attributes.get('Scope')) {
    case 'Row':
      return 'Row heading';
    case 'Column':
      return 'Column heading';
    case 'Both':
      return 'Row and column heading';
    default:
      return 'Heading cell';
  }
}
