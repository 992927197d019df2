import type { Problem } from '../model/index.ts';
import type { DrawnSlot } from '../tagged-pdf/index.ts';
import { guardText, type PdfReading } from '../verify/index.ts';
import type { Drawn, DrawRequest } from './draw.ts';
import { problemsOf } from './violation-problems.ts';

export interface JudgedPdf {
  readonly bytes: Uint8Array;
  readonly reading: PdfReading;
  /** Anything here means that the file must not be handed out. */
  readonly faults: readonly Problem[];
  /** What can be written anew for another person, where that was asked for. */
  readonly slots?: readonly DrawnSlot[];
}

/** What is wrong with a drawn file, and whether it says what its source says. */
export function judge({ bytes, violations, reading, slots }: Drawn, request: DrawRequest): JudgedPdf {
  // what layout could not do right is the cause; what the guard then misses on the page would be its echo
  const faults =
    violations.length > 0
      ? problemsOf(violations, request.edition, request.prose)
      : guardText(reading, request.prose, request.furniture);
  return { bytes, reading, faults, slots };
}
