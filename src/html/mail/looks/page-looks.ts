import type { Look } from '../../look.ts';
import { band, below, ground, type LookBase } from './base.ts';

/** Pixels: one column that every mail program has room for. */
export const WIDEST = 600;
/** Pixels that stay free beside it on a telephone. */
const ASIDE = 16;

/** The mail itself, and its head. */
export function pageLooks(base: LookBase) {
  const { color, size, tight } = base;
  return {
    body: {
      className: 'paper',
      style: { margin: 0, padding: 0, backgroundColor: color.paper, color: color.ink },
    },
    sheet: {
      className: 'paper',
      style: {
        ...ground(base, 'paper', ASIDE).style,
        maxWidth: WIDEST - 2 * ASIDE,
        margin: '0 auto',
        overflowWrap: 'break-word',
      },
    },
    notice: { style: { margin: below(16) } },
    /** What a list of mails would show after the notice, and nobody else. */
    hidden: { style: { display: 'none', maxHeight: 0, overflow: 'hidden' } },
    band: { style: { margin: below(16) } },
    bandTable: { style: { borderBottom: `6px solid ${color.accent}` } },
    // its last line leaves room below itself
    bandCell: band(base, 'brand', '16px 16px 10px'),
    bandLine: { style: { margin: below(6), fontSize: size.small } },
    title: { style: { margin: '10px 0', fontSize: size.h1, lineHeight: tight, color: color.onBrand } },
    /** Of links on the band. */
    bandLink: { className: 'on', style: { color: color.onBrand } },
  } as const satisfies Readonly<Record<string, Look>>;
}
