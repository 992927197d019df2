import type { Look } from '../../look.ts';
import { below, type LookBase } from './base.ts';

/** Running text, headings, lists and links. */
export function textLooks({ color, size, tight, letters, align, atStart }: LookBase) {
  const cell = { padding: 0, verticalAlign: 'top', ...letters, ...align } as const;
  const heading = (letters: number, margin: string): Look => ({
    className: 'brand',
    style: { margin, color: color.brand, fontSize: letters, lineHeight: tight, ...align },
  });
  return {
    heading2: heading(size.h2, '28px 0 8px'),
    headingInBox: heading(size.h2, below(8)),
    heading3: heading(size.h3, '20px 0 6px'),
    heading4: heading(size.body, '16px 0 4px'),
    paragraph: { style: { margin: below(12) } },
    lead: { style: { margin: below(12), fontSize: size.lead } },
    plainLine: { style: { margin: 0 } },
    rowName: { className: 'brand', style: { margin: below(6), color: color.brand } },
    small: { className: 'muted', style: { margin: below(8), fontSize: size.small, color: color.muted } },
    address: { style: { margin: below(8), fontSize: size.small, wordBreak: 'break-word' } },
    strength: { className: 'brand', style: { margin: 0, color: color.brand, fontWeight: 'bold' } },
    list: { style: { margin: below(12), padding: 0, ...atStart('padding', 24) } },
    unmarked: { style: { margin: below(12), padding: 0, listStyleType: 'none' } },
    item: { style: { margin: below(6) } },
    /** The box of an item, and what is to be done. */
    tick: { style: { ...cell, width: 24 } },
    ticked: { style: cell },
    terms: { style: { margin: below(12) } },
    term: { className: 'muted', style: { margin: 0, fontSize: size.small, color: color.muted } },
    value: { style: { margin: below(8) } },
    link: { style: { color: color.brand } },
    foot: {
      className: 'line',
      style: { margin: '28px 0 0', paddingTop: 12, borderTop: `1px solid ${color.rule}` },
    },
  } as const satisfies Readonly<Record<string, Look>>;
}
