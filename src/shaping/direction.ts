import type { Direction } from '../model/index.ts';

export type Style = Readonly<Record<string, unknown>>;

/** What stands round a node, as far as its own direction-dependent style goes. */
export interface Surroundings {
  readonly direction: Direction;
  /** The parent lays its children out in a row. */
  readonly inRow: boolean;
  /** The node is a Text: its own children are words, not boxes. */
  readonly isText: boolean;
}

const BOX_EDGES = [
  ['margin', ''],
  ['padding', ''],
  ['border', ''],
  ['border', 'Width'],
  ['border', 'Color'],
  ['border', 'Style'],
  ['borderTop', 'Radius'],
  ['borderBottom', 'Radius'],
] as const;

/** Names of properties by start and end, and what each is called by left and right. */
function renamed(start: 'Left' | 'Right', end: 'Left' | 'Right'): readonly (readonly [string, string])[] {
  return [
    ...BOX_EDGES.flatMap(([edge, suffix]) => [
      [`${edge}Start${suffix}`, edge + start + suffix] as const,
      [`${edge}End${suffix}`, edge + end + suffix] as const,
    ]),
    ['start', start.toLowerCase()],
    ['end', end.toLowerCase()],
  ];
}
const RENAMED_LTR: ReadonlyMap<string, string> = new Map(renamed('Left', 'Right'));
const RENAMED_RTL: ReadonlyMap<string, string> = new Map(renamed('Right', 'Left'));

const TURNED_ROW: Readonly<Record<string, string>> = { row: 'row-reverse', 'row-reverse': 'row' };
const TURNED_ALIGNMENT: Readonly<Record<string, string>> = {
  'flex-start': 'flex-end',
  'flex-end': 'flex-start',
};

/** A style may be a nested list, with empty entries; later ones win. */
export function flattenStyle(style: unknown): Style {
  if (Array.isArray(style)) return Object.assign({}, ...style.map(flattenStyle));
  return style !== null && typeof style === 'object' ? { ...style } : {};
}

export function isRow(style: Style): boolean {
  return style.flexDirection === 'row' || style.flexDirection === 'row-reverse';
}

/**
 * Turns what a style says of start and end into left and right: `marginStart`, `borderEndWidth`,
 * `borderTopStartRadius`, `start`, `textAlign: 'end'`, `float: 'start'`. Right to left, rows run the other way and
 * `flex-start` across a column is on the right. Left and right that were written as such stay.
 */
export function resolveDirection(style: Style, { direction, inRow, isText }: Surroundings): Style {
  const rightToLeft = direction === 'rtl';
  const sides: Readonly<Record<string, string>> = rightToLeft
    ? { start: 'right', end: 'left' }
    : { start: 'left', end: 'right' };
  const names = rightToLeft ? RENAMED_RTL : RENAMED_LTR;
  const resolved: Record<string, unknown> = {};
  // no `delete`: react-pdf copies styles many times, and copies slowly what had something deleted
  let isNamed = false;
  for (const key of Object.keys(style)) {
    if (names.has(key)) isNamed = true;
    else resolved[key] = style[key];
  }
  if (isNamed) for (const [from, to] of names) if (from in style) resolved[to] = style[from];
  for (const key of ['textAlign', 'float']) {
    const side = sides[String(resolved[key])];
    if (side) resolved[key] = side;
  }

  if (!rightToLeft) return resolved;
  if (!inRow) turn('alignSelf', TURNED_ALIGNMENT);
  if (isText) return resolved;
  if (isRow(style)) turn('flexDirection', TURNED_ROW);
  else turn('alignItems', TURNED_ALIGNMENT);
  return resolved;

  function turn(key: string, turned: Readonly<Record<string, string>>): void {
    const value = turned[String(resolved[key])];
    if (value) resolved[key] = value;
  }
}
