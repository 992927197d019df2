import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Outcome } from '../model/index.ts';
import { claimNoArchive } from './claim-no-archive.ts';
import { guardLocked } from './guard-locked.ts';
import { packStrings } from './pack-strings.ts';

/** What a file opens with. */
export interface Lock {
  readonly password: string;
  /** Another one that opens it as well, such as the same without its hyphens. */
  readonly also?: string;
}

/** Whoever can open it may do everything with it: it is theirs. Readers aloud ask for the one on accessibility (PDF/UA-1, 7.16). */
const EVERYTHING = {
  printing: 'highResolution',
  modifying: true,
  copying: true,
  annotating: true,
  fillingForms: true,
  contentAccessibility: true,
  documentAssembly: true,
} as const satisfies Parameters<PDFDocument['encrypt']>[0]['permissions'];

/**
 * The same file, encrypted with AES-256 (ISO 32000-2, security handler revision 6): its text, its tags and also its metadata,
 * as the title names what the patient has. It claims PDF/UA and no longer PDF/A, which forbids encryption. The finished bytes
 * are read back with the password and must show what the file showed before. Each call gives other bytes: keys are random.
 */
export async function lockPdf(bytes: Uint8Array, lock: Lock): Promise<Outcome<Uint8Array>> {
  // two megabytes of code: only who locks a file loads it
  const library = await import('@cantoo/pdf-lib');
  const document = await library.PDFDocument.load(bytes, { updateMetadata: false });
  claimNoArchive(document, library);
  packStrings(document, library);
  const { password, also = password } = lock;
  document.encrypt({ userPassword: password, ownerPassword: also, permissions: EVERYTHING });
  const locked = await document.save({ addDefaultPage: false, objectsPerTick: Number.POSITIVE_INFINITY });
  const problems = guardLocked(bytes, locked, lock);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: locked, problems: [] };
}
