import type { CSSProperties } from 'react';
import type { CalloutKind } from '../../../model/index.ts';
import type { Look } from '../../look.ts';
import { band, ground, type LookBase } from './base.ts';

/** A frame, which is a table for Outlook's sake, and what stands in it. */
export interface BoxLook {
  readonly table: Look;
  readonly cell: Look;
}

/** A frame with a head, its word, and the links in it. */
interface HeadedLook extends BoxLook {
  readonly head: Look;
  readonly word: Look;
  readonly link: Look;
}

// a paragraph leaves room below itself
const INSIDE = '16px 16px 4px';
const HEAD = '12px 16px 0';
const UNDER_HEAD = '6px 16px 4px';

/** Frames round what belongs together. */
export function boxLooks(base: LookBase) {
  const { color } = base;
  const edge = (width: number, of: string): string => `${width}px solid ${of}`;
  const table = (className: string, style: CSSProperties): Look => ({
    className,
    style: { borderCollapse: 'separate', ...style },
  });
  const marked = (className: string, of: string): Look =>
    table(className, { border: edge(1, of), ...base.atStart('border', edge(6, of)) });
  const word = (className: 'brand' | 'accent'): Look => ({
    className,
    style: { margin: 0, color: color[className] },
  });
  const link = { style: { color: color.brand } };
  return {
    card: { table: marked('edge', color.brand), cell: ground(base, 'tint', INSIDE) },
    meal: { table: marked('edge2', color.accent), cell: ground(base, 'tint2', INSIDE) },
    plain: { table: table('line', { border: edge(1, color.rule) }), cell: ground(base, 'paper', INSIDE) },
    note: {
      table: table('edge', { border: edge(1, color.brand) }),
      head: ground(base, 'tint', HEAD),
      word: word('brand'),
      cell: ground(base, 'tint', UNDER_HEAD),
      link,
    },
    caution: {
      table: marked('edge2', color.accent),
      head: ground(base, 'tint2', HEAD),
      word: word('accent'),
      cell: ground(base, 'tint2', UNDER_HEAD),
      link,
    },
    emergency: {
      table: table('alarm', { border: edge(3, color.accent) }),
      head: band(base, 'accent', '8px 16px'),
      word: { style: { margin: 0, color: color.onAccent } },
      cell: ground(base, 'paper', '12px 16px 0'),
      link: { className: 'on', style: { color: color.onAccent } },
    },
  } as const satisfies Record<'card' | 'meal' | 'plain', BoxLook> & Record<CalloutKind, HeadedLook>;
}
