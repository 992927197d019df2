import { firstPage } from '../../aloud/read-aloud.ts';
import { quote } from '../../guard/guard-problem.ts';
import type { PdfReading } from '../../read-pdf.ts';
import { allElements, type StructureElement } from '../../structure.ts';
import { textOf } from '../../text/transcript.ts';
import type { Observation, Rule } from '../finding.ts';
import { isStandardType, MAY_STAND_IN } from '../standard-types.ts';

/** What the tags say, whatever they hold. */
export const structureRules: readonly Rule[] = [headings, pictures, tables, nesting, types];

const elementsOf = (pdf: PdfReading): readonly StructureElement[] => [
  ...allElements(pdf.structure?.roots ?? []),
];

function headings(pdf: PdfReading): readonly Observation[] {
  const found: Observation[] = [];
  let last = 0;
  for (const element of elementsOf(pdf)) {
    const level = Number(/^H(\d+)$/.exec(element.type)?.[1] ?? 0);
    if (level === 0) continue;
    if (level > last + 1) {
      const before = last === 0 ? 'The first heading is' : `A heading of level ${last} is followed by one`;
      const message = `${before} of level ${level}: ${quote(textOf(pdf, element))}.`;
      found.push({ code: 'tags/heading-skipped', message, page: firstPage(pdf, element) });
    }
    last = level;
  }
  return found;
}

function pictures(pdf: PdfReading): readonly Observation[] {
  return elementsOf(pdf)
    .filter(({ type }) => type === 'Figure' || type === 'Formula')
    .filter(({ alt, actualText }) => !alt?.trim() && !actualText?.trim())
    .map((element) => ({
      code: 'tags/alt-missing',
      message: `A ${element.type === 'Figure' ? 'picture' : 'formula'} has no description.`,
      page: firstPage(pdf, element),
    }));
}

function tables(pdf: PdfReading): readonly Observation[] {
  return elementsOf(pdf)
    .filter(({ type }) => type === 'Table')
    .flatMap((table) => describeTable(pdf, table));
}

function describeTable(pdf: PdfReading, table: StructureElement): readonly Observation[] {
  const inside = [...allElements([table])];
  const heads = inside.filter(({ type }) => type === 'TH');
  const cells = inside.filter(({ type }) => type === 'TD');
  const page = firstPage(pdf, table);
  if (heads.length === 0 && cells.length > 0)
    return [{ code: 'tags/table-without-headers', message: 'A table has no heading cells.', page }];
  if (cells.length > 0 && cells.every(({ attributes }) => attributes.has('Headers'))) return [];
  const unscoped = heads.filter(({ attributes }) => !attributes.has('Scope'));
  const [first] = unscoped;
  if (!first) return [];
  const message = `${unscoped.length} of ${heads.length} heading cells of a table do not say what they head; the first is ${quote(textOf(pdf, first))}.`;
  return [{ code: 'tags/header-scope', message, page }];
}

function nesting(pdf: PdfReading): readonly Observation[] {
  const wrong = new Map<string, Observation>();
  for (const element of elementsOf(pdf)) {
    const wanted = MAY_STAND_IN[element.type];
    const parent = containerOf(element);
    if (!wanted || (parent && wanted.includes(parent.type))) continue;
    const place = parent ? `in ${parent.type}` : 'at the top';
    const message = `A tag ${element.type} stands ${place}; it belongs in ${wanted.join(' or ')}.`;
    if (!wrong.has(message))
      wrong.set(message, { code: 'tags/nesting', message, page: firstPage(pdf, element) });
  }
  return [...wrong.values()];
}

/** The nearest element above that is more than a wrapper. */
function containerOf(element: StructureElement): StructureElement | null {
  let parent = element.parent;
  while (parent && (parent.type === 'NonStruct' || parent.type === 'Div')) parent = parent.parent;
  return parent;
}

function types(pdf: PdfReading): readonly Observation[] {
  const unknown = new Map<string, StructureElement>();
  for (const element of elementsOf(pdf))
    if (!isStandardType(element.type) && !unknown.has(element.type)) unknown.set(element.type, element);
  return [...unknown].map(([type, element]) => ({
    code: 'tags/unknown-type',
    message: `Nothing says what the tag ${quote(type)} means.`,
    page: firstPage(pdf, element),
  }));
}
