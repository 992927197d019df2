import type { Problem, Provenance } from '../model/index.ts';
import type { SourceComparison } from '../provenance/index.ts';
import type { VeraPdfAnswer } from '../verapdf/index.ts';
import type { AloudLine, PdfDescription, PdfFinding } from '../verify/index.ts';

/** How a file stands to the handout it was made from. */
export type SourceReport =
  /** Plainleaf did not make it. */
  | { readonly type: 'not-ours' }
  /** It was made from a handout, but no project is here to compare it with. */
  | { readonly type: 'no-project' }
  | SourceComparison;

/** All that `verify` found out about one file. */
export interface VerifiedFile {
  /** As it was named on the command line. */
  readonly file: string;
  /** Hexadecimal; null where the file could not be read from the disk. */
  readonly sha256: string | null;
  /** Bytes. */
  readonly size: number | null;
  readonly verdict: 'nothing-wrong' | 'problems' | 'unreadable';
  readonly findings: readonly PdfFinding[];
  /** Null where the file is no readable PDF. */
  readonly description: PdfDescription | null;
  readonly provenance: Provenance | null;
  readonly source: SourceReport;
  readonly veraPdf: VeraPdfAnswer;
  readonly transcript: readonly AloudLine[];
}

/** A problem of another step as a finding. */
export const findingOf = ({ code, severity, message, hint, page }: Problem): PdfFinding => ({
  code,
  severity,
  message,
  ...(hint && { hint }),
  ...(page && { page }),
});
