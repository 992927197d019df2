import type { Contender } from './contender.ts';
import { plainleaf } from './contenders/plainleaf.ts';
import { reactPdf } from './contenders/react-pdf.ts';

/** The first is measured; the second is what all others are compared with. */
export const CONTENDERS = {
  plainleaf,
  'react-pdf': reactPdf,
} as const satisfies Record<string, Contender>;

export type ContenderId = keyof typeof CONTENDERS;
