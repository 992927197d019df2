import type { Severity } from '../../model/index.ts';
import type { PdfReading } from '../read-pdf.ts';
import { FINDINGS, type FindingCode } from './findings.ts';

/** A `note` tells what a file is or lacks; it is no fault, as nobody promised otherwise. */
export type FindingSeverity = Severity | 'note';

/** Something a person should know of a PDF. */
export interface PdfFinding {
  /** Stable id, such as `tags/alt-missing`. */
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly hint?: string;
  /** From 1; absent where it concerns the file as a whole. */
  readonly page?: number;
}

/** What a rule has seen; how grave it is depends on what the file promises. */
export interface Observation {
  readonly code: FindingCode;
  readonly message: string;
  readonly page?: number | null;
}

/** Looks at one thing in a reading. */
export type Rule = (pdf: PdfReading) => readonly Observation[];

/** Whose promise a file makes: it claims a standard, or it is one of ours, which are never handed out with a fault. */
export type PromiseName = 'PDF/UA' | 'PDF/UA-1' | 'PDF/A' | 'PDF/A level a' | 'Plainleaf';

/** Everything a file promises by its claims. */
export function promisesOf({ claims }: PdfReading): ReadonlySet<PromiseName> {
  const promises = new Set<PromiseName>();
  if (claims.pdfUa !== null) promises.add('PDF/UA');
  if (claims.pdfUa === '1') promises.add('PDF/UA-1');
  if (claims.pdfA !== null) promises.add('PDF/A');
  if (claims.pdfA?.endsWith('a')) promises.add('PDF/A level a');
  if (claims.provenance) promises.add('Plainleaf');
  return promises;
}

/** An observation as a finding of a file with these promises. */
export function judgeFinding(
  { code, message, page }: Observation,
  promises: ReadonlySet<PromiseName>,
): PdfFinding {
  const { broken, otherwise, hint }: (typeof FINDINGS)[FindingCode] = FINDINGS[code];
  const isBroken = broken.some((promise) => promises.has(promise));
  return { code, severity: isBroken ? 'error' : otherwise, message, hint, ...(page && { page }) };
}
