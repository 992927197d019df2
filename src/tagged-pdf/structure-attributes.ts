import { roundRect } from './matrix.ts';
import { pdfString } from './pdfkit-internals.ts';
import type { StructureElement } from './structure-element.ts';
import type { CellHeaders } from './table-headers.ts';

/** The attributes of an element, a dictionary an owner (ISO 32000-2, 14.8.5). */
export function attributesOf(
  element: StructureElement,
  headers: CellHeaders,
  version: '1.7' | '2.0',
): Record<string, unknown>[] {
  const { type, props, bbox } = element;
  const table = {
    ...(type === 'TH' ? { Scope: props.scope ?? 'Column' } : {}),
    ...(props.colSpan && props.colSpan > 1 ? { ColSpan: props.colSpan } : {}),
    ...(props.rowSpan && props.rowSpan > 1 ? { RowSpan: props.rowSpan } : {}),
    ...(headers.of.has(element) ? { Headers: headers.of.get(element)?.map(pdfString) } : {}),
  };
  return [
    ...(bbox ? [{ O: 'Layout', Placement: 'Block', BBox: roundRect(bbox) }] : []),
    ...(Object.keys(table).length > 0 ? [{ O: 'Table', ...table }] : []),
    ...(type === 'L' ? [{ O: 'List', ListNumbering: numberingOf(element, version) }] : []),
  ];
}

/**
 * Labels of a list that is not numbered are terms and what they stand for: PDF 2.0 has a word for it, and PDF/UA-2
 * does not take None where there are labels (ISO 14289-2, 8.2.5.25).
 */
function numberingOf(list: StructureElement, version: '1.7' | '2.0'): string {
  const { numbering = 'Disc' } = list.props;
  if (version === '1.7' || numbering !== 'None') return numbering;
  const isLabelled = list.elements.some((item) => item.elements.some(({ type }) => type === 'Lbl'));
  return isLabelled ? 'Description' : numbering;
}
