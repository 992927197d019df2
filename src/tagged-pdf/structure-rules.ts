import { isForbiddenInPdf2 } from './nesting-in-pdf-2.ts';
import type { StructureElement } from './structure-element.ts';
import { ruleOf } from './structure-types.ts';
import { gridOf } from './table-headers.ts';
import type { Violations } from './violations.ts';

/** Whether the finished tree keeps the rules that a claim of PDF/UA and PDF/A rests on. */
export function checkStructure(root: StructureElement, version: '1.7' | '2.0', violations: Violations): void {
  let heading = 0;
  const visit = (element: StructureElement): void => {
    checkNesting(element, violations);
    if (version === '2.0') checkNestingInPdf2(element, violations);
    if (element.type === 'Table') checkRows(element, violations);
    const level = headingLevel(element);
    if (level !== null) {
      if (level > heading + 1) {
        const before = heading === 0 ? 'no heading' : `H${heading}`;
        violations.add('heading-level', `${element.type} follows ${before}.`, element.origin);
      }
      heading = level;
    }
    element.elements.forEach(visit);
  };
  visit(root);
}

function headingLevel(element: StructureElement): number | null {
  const match = /^H([1-6])$/.exec(element.type);
  return match ? Number(match[1]) : null;
}

function checkNesting(element: StructureElement, violations: Violations): void {
  const parents = ruleOf(element.type).parents;
  const parent = element.parent?.type;
  if (parents && parent && !parents.includes(parent)) {
    violations.add('structure-nesting', `${element.type} stands in ${parent}.`, element.origin);
  }
  const children = ruleOf(element.type).children;
  const strangers = element.elements.filter((child) => children && !children.includes(child.type));
  for (const child of strangers) {
    violations.add('structure-nesting', `${child.type} stands in ${element.type}.`, child.origin);
  }
  const captions = element.elements.filter((child) => child.type === 'Caption');
  const isAtEdge = captions[0] === element.elements[0] || captions[0] === element.elements.at(-1);
  if (captions.length > 1 || (captions.length === 1 && !isAtEdge)) {
    violations.add(
      'structure-nesting',
      `A Caption is not the first or last thing in ${element.type}.`,
      element.origin,
    );
  }
}

function checkNestingInPdf2(element: StructureElement, violations: Violations): void {
  for (const child of element.elements) {
    if (isForbiddenInPdf2(element.type, child.type)) {
      const message = `${child.type} stands in ${element.type}, which PDF 2.0 forbids.`;
      violations.add('structure-nesting', message, child.origin);
    }
  }
}

function checkRows(table: StructureElement, violations: Violations): void {
  const ends = new Map<number, number>();
  for (const { row, rows, column, columns } of gridOf(table)) {
    for (let r = row; r < row + rows; r += 1) ends.set(r, Math.max(ends.get(r) ?? 0, column + columns));
  }
  if (new Set(ends.values()).size > 1) {
    violations.add('table-irregular', 'The rows of the table have different numbers of cells.', table.origin);
  }
}
