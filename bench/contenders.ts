import type { Contender } from './contender.ts';
import { chromium } from './contenders/chromium.ts';
import { pdfmake } from './contenders/pdfmake.ts';
import { plainleaf } from './contenders/plainleaf.ts';
import { reactPdf } from './contenders/react-pdf.ts';
import { typst } from './contenders/typst.ts';
import { weasyprint } from './contenders/weasyprint.ts';

/** The first is measured; the second is what all others are compared with. */
export const CONTENDERS = {
  plainleaf,
  'react-pdf': reactPdf,
  pdfmake,
  typst,
  chromium,
  weasyprint,
} as const satisfies Record<string, Contender>;

export type ContenderId = keyof typeof CONTENDERS;
