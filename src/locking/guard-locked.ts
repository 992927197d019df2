import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../model/index.ts';
import { type PdfReading, readPdf } from '../verify/index.ts';
import type { Lock } from './lock-pdf.ts';

/**
 * Proves on the finished bytes that a locked file opens with its passwords and with none else, shows and says what the file
 * showed and said before, and makes no claim that encryption forbids. None means that it may be handed out.
 */
export function guardLocked(
  before: Uint8Array,
  locked: Uint8Array,
  { password, also = password }: Lock,
): readonly Problem[] {
  const [plain, opened] = [readPdf(before), readPdf(locked, password)];
  if (!plain.ok) return plain.problems;
  if (!opened.ok) return [broken('does not open with its password')];
  if (readPdf(locked).problems[0]?.code !== 'pdf/encrypted') return [broken('opens without its password')];
  if (!readPdf(locked, also).ok) return [broken('does not open with the other form of its password')];
  const faults = [
    ...(isDeepStrictEqual(contentOf(opened.value), contentOf(plain.value))
      ? []
      : [broken('does not show and say what it did before')]),
    ...(opened.value.claims.pdfA === null ? [] : [broken('claims PDF/A, which forbids that')]),
  ];
  return faults;
}

/** Everything but what locking changes: the metadata, less its claim of PDF/A. */
function contentOf({ claims: { xmp: _, pdfA: __, isProtected: ___, ...claims }, ...shown }: PdfReading) {
  return { ...shown, claims };
}

const broken = (what: string): Problem => ({
  code: 'pdf/locked',
  severity: 'error',
  message: `A file was to be locked with a password, and ${what}. It was thrown away.`,
  hint: 'This is a fault of Plainleaf. Please report it; without --encrypt the file is made as it is.',
});
