/** What each structure type may stand in, and what may stand in it (ISO 32000-1, 14.8.4). */
interface StructureRule {
  /** Holds other elements, never text of its own. */
  readonly grouping?: true;
  /** Written even when nothing was drawn for it: dropping an empty cell would shift its row. */
  readonly keepEmpty?: true;
  readonly parents?: readonly string[];
  readonly children?: readonly string[];
  /** Came with PDF 2.0; PDF 1.7 knows it by this name. */
  readonly role?: string;
  /** PDF 2.0 has dropped it: written as this, or, where nothing takes its place, as a type of PDF 1.7. */
  readonly dropped?: string | true;
}

const STRUCTURE_TYPES = {
  Document: { grouping: true },
  Part: { grouping: true },
  Art: { grouping: true, dropped: true },
  Sect: { grouping: true },
  Div: { grouping: true },
  Aside: { grouping: true, role: 'Div' },
  BlockQuote: { grouping: true, dropped: true },
  H1: {},
  H2: {},
  H3: {},
  H4: {},
  H5: {},
  H6: {},
  P: {},
  L: { grouping: true, children: ['LI', 'L', 'Caption'] },
  LI: { grouping: true, keepEmpty: true, parents: ['L'], children: ['Lbl', 'LBody'] },
  Lbl: { parents: ['LI', 'Note'] },
  LBody: { keepEmpty: true, parents: ['LI'] },
  Table: { grouping: true, children: ['Caption', 'TR', 'THead', 'TBody', 'TFoot'] },
  THead: { grouping: true, parents: ['Table'], children: ['TR'] },
  TBody: { grouping: true, parents: ['Table'], children: ['TR'] },
  TFoot: { grouping: true, parents: ['Table'], children: ['TR'] },
  TR: {
    grouping: true,
    keepEmpty: true,
    parents: ['Table', 'THead', 'TBody', 'TFoot'],
    children: ['TH', 'TD'],
  },
  TH: { keepEmpty: true, parents: ['TR'] },
  TD: { keepEmpty: true, parents: ['TR'] },
  Caption: { parents: ['Table', 'L', 'Figure'] },
  Figure: {},
  Formula: {},
  Link: {},
  Span: {},
  Quote: { dropped: true },
  Note: { dropped: 'FENote' },
  Em: { role: 'Span' },
  Strong: { role: 'Span' },
} as const satisfies Record<string, StructureRule>;

export type StructureType = keyof typeof STRUCTURE_TYPES;

export function ruleOf(type: StructureType): StructureRule {
  return STRUCTURE_TYPES[type];
}

export function isStructureType(value: unknown): value is StructureType {
  return typeof value === 'string' && Object.hasOwn(STRUCTURE_TYPES, value);
}

export function isGrouping(type: StructureType): boolean {
  return ruleOf(type).grouping === true;
}

/** Names of PDF 2.0 that a reader of PDF 1.7 must be told what to take for. */
export function roleMap(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(STRUCTURE_TYPES).flatMap(([type, rule]) => ('role' in rule ? [[type, rule.role]] : [])),
  );
}
