import type { CSSProperties } from 'react';
import type { Look } from '../../look.ts';
import { below, type LookBase } from './base.ts';

/** Tables of words and figures, and the bars in them. */
export function tableLooks({ color, size, tight, family, align }: LookBase) {
  const cell: CSSProperties = {
    padding: 8,
    verticalAlign: 'top',
    borderBottom: `1px solid ${color.rule}`,
    fontFamily: family,
    fontSize: size.table,
    lineHeight: tight,
    ...align,
  };
  const bar = (ground: string): CSSProperties => ({
    backgroundColor: ground,
    padding: 0,
    fontSize: 0,
    lineHeight: '6px',
  });
  return {
    table: { style: { borderCollapse: 'collapse', margin: below(16) } },
    caption: {
      className: 'brand',
      style: { padding: below(6), color: color.brand, fontWeight: 'bold', ...align },
    },
    columnHead: { style: { ...cell, backgroundColor: color.brand, color: color.onBrand } },
    /** Of links in the heads of columns. */
    columnLink: { className: 'on', style: { color: color.onBrand } },
    rowHead: { className: 'brand line', style: { ...cell, color: color.brand } },
    cell: { className: 'line', style: cell },
    bar: { className: 'bar', style: bar(color.brand) },
    barRest: { className: 'rest', style: bar(color.rule) },
  } as const satisfies Readonly<Record<string, Look>>;
}
