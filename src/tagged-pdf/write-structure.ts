import { roundRect } from './matrix.ts';
import { type PdfkitDocument, type PdfReference, pdfString } from './pdfkit-internals.ts';
import { StructureElement } from './structure-element.ts';
import { checkStructure } from './structure-rules.ts';
import type { StructureTree } from './structure-tree.ts';
import { roleMap } from './structure-types.ts';
import { type CellHeaders, findHeaders } from './table-headers.ts';
import type { Violations } from './violations.ts';

/** Writes the finished structure tree: elements, attributes, parent tree, role map, identifiers. */
export function writeStructure(pdf: PdfkitDocument, tree: StructureTree, violations: Violations): void {
  tree.settle();
  checkStructure(tree.root, violations);
  const headers = findHeaders(tree.root);
  const root = pdf.getStructTreeRoot();
  writeElement(tree.root, root, tree, headers);
  const parentTree = pdf.ref({ Nums: tree.parents.flatMap((entry, key) => [key, entry]) });
  parentTree.end();
  root.data.K = [tree.refOf(tree.root)];
  root.data.ParentTree = parentTree;
  root.data.ParentTreeNextKey = tree.parents.length;
  root.data.RoleMap = roleMap();
  if (headers.ids.size === 0) return;
  const ids = pdf.ref({
    Names: [...headers.ids].flatMap(([element, id]) => [pdfString(id), tree.refOf(element)]),
  });
  ids.end();
  root.data.IDTree = ids;
}

function writeElement(
  element: StructureElement,
  parent: PdfReference,
  tree: StructureTree,
  headers: CellHeaders,
): void {
  const ref = tree.refOf(element);
  const { props } = element;
  const text = (value: string | undefined): object | undefined => (value ? pdfString(value) : undefined);
  const attributes = attributesOf(element, headers);
  const page = element.kids.find((kid) => !(kid instanceof StructureElement));
  Object.assign(ref.data, {
    Type: 'StructElem',
    S: element.type,
    P: parent,
    ID: text(headers.ids.get(element)),
    Pg: page instanceof StructureElement ? undefined : page?.page,
    Alt: text(props.alt),
    Lang: text(props.lang),
    ActualText: text(props.actualText),
    E: text(props.expansion),
    A: attributes.length > 0 ? attributes : undefined,
  });
  const kids = element.kids.map((kid) => {
    if (kid instanceof StructureElement) {
      writeElement(kid, ref, tree, headers);
      return tree.refOf(kid);
    }
    if (kid.kind === 'annotation') return { Type: 'OBJR', Pg: kid.page, Obj: kid.annotation };
    return kid.page === ref.data.Pg ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid };
  });
  if (kids.length > 0) ref.data.K = kids;
  ref.end();
}

function attributesOf(element: StructureElement, headers: CellHeaders): Record<string, unknown>[] {
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
    ...(type === 'L' ? [{ O: 'List', ListNumbering: props.numbering ?? 'Disc' }] : []),
  ];
}
