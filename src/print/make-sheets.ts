import type { Outcome, PaperName, Problem } from '../model/index.ts';
import { inch, mm } from '../theme/index.ts';
import { type PdfReading, readPdf } from '../verify/index.ts';
import { guardSheets } from './guard-sheets.ts';
import { imposeSheets, OFFICE, type PageFile, press, type Surround } from './impose-sheets.ts';
import type { Imposition } from './imposition.ts';
import { unsafeInk } from './safe-area.ts';

export interface MadeSheets {
  readonly bytes: Uint8Array;
  readonly reading: PdfReading;
}

/** What print shops ask for on either side of the ocean, points. */
const BLEEDS = { letter: inch(0.125), a4: mm(3) } as const satisfies Record<PaperName, number>;

export interface Finish {
  readonly paper: PaperName;
  readonly press: boolean;
}

/** Imposes, reads the sheets back and holds them to the plan; what is wrong with them is an error. */
export async function makeSheets(
  file: PageFile,
  plan: Imposition,
  { paper, press: forPress }: Finish,
): Promise<Outcome<MadeSheets>> {
  const surround: Surround = forPress ? press(BLEEDS[paper]) : OFFICE;
  const bytes = await imposeSheets(file, plan, surround);
  const read = readPdf(bytes);
  if (!read.ok) return read;
  const problems: readonly Problem[] = [
    ...guardSheets(read.value, file.reading, plan, surround.outside),
    ...unsafeInk(plan, file.reading.pages),
  ];
  if (problems.some(({ severity }) => severity === 'error')) return { ok: false, problems };
  return { ok: true, value: { bytes, reading: read.value }, problems };
}
