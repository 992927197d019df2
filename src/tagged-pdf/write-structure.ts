import { NamesInPdf2 } from './names-in-pdf-2.ts';
import { type PdfkitDocument, type PdfReference, pdfString } from './pdfkit-internals.ts';
import { attributesOf } from './structure-attributes.ts';
import { StructureElement } from './structure-element.ts';
import { checkStructure } from './structure-rules.ts';
import type { StructureTree } from './structure-tree.ts';
import { roleMap } from './structure-types.ts';
import { type CellHeaders, findHeaders } from './table-headers.ts';
import type { Violations } from './violations.ts';

/** Writes the settled structure tree: elements, attributes, parent tree, role map, identifiers. */
export function writeStructure(
  pdf: PdfkitDocument,
  tree: StructureTree,
  version: '1.7' | '2.0',
  violations: Violations,
): void {
  checkStructure(tree.root, version, violations);
  const headers = findHeaders(tree.root);
  const root = pdf.getStructTreeRoot();
  const names = version === '2.0' ? new NamesInPdf2((data) => pdf.ref(data)) : null;
  writeElement(tree.root, root, { tree, headers, names, version });
  const parentTree = pdf.ref({ Nums: tree.parents.flatMap((entry, key) => [key, entry]) });
  parentTree.end();
  root.data.K = [tree.refOf(tree.root)];
  root.data.ParentTree = parentTree;
  root.data.ParentTreeNextKey = tree.parents.length;
  if (names) root.data.Namespaces = names.end();
  else root.data.RoleMap = roleMap();
  if (headers.ids.size === 0) return;
  const ids = pdf.ref({
    Names: [...headers.ids].flatMap(([element, id]) => [pdfString(id), tree.refOf(element)]),
  });
  ids.end();
  root.data.IDTree = ids;
}

interface Writing {
  readonly tree: StructureTree;
  readonly headers: CellHeaders;
  /** Null in PDF 1.7, which has one set of types. */
  readonly names: NamesInPdf2 | null;
  readonly version: '1.7' | '2.0';
}

function writeElement(element: StructureElement, parent: PdfReference, writing: Writing): void {
  const { tree, headers, names, version } = writing;
  const ref = tree.refOf(element);
  const { props } = element;
  const text = (value: string | undefined): object | undefined => (value ? pdfString(value) : undefined);
  const attributes = attributesOf(element, headers, version);
  const page = element.kids.find((kid) => !(kid instanceof StructureElement));
  Object.assign(ref.data, {
    Type: 'StructElem',
    ...(names?.of(element.type) ?? { S: element.type }),
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
      writeElement(kid, ref, writing);
      return tree.refOf(kid);
    }
    if (kid.kind === 'annotation') return { Type: 'OBJR', Pg: kid.page, Obj: kid.annotation };
    return kid.page === ref.data.Pg ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid };
  });
  if (kids.length > 0) ref.data.K = kids;
  ref.end();
}
