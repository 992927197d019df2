import type { Outcome, PaperName, Problem, Tokens } from '../model/index.ts';
import { inch, mm } from '../theme/index.ts';
import { type Color, type PdfReading, readPdf } from '../verify/index.ts';
import { guardSheets } from './guard-sheets.ts';
import { imposeSheets, OFFICE, type PageFile, press, type Surround } from './impose-sheets.ts';
import type { Imposition } from './imposition.ts';
import { asScreen, inksOf } from './press/inks.ts';
import { pressFindings } from './press/press-findings.ts';
import { recolourSheets } from './press/recolour.ts';
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
  /** With which the pages were drawn: their colours become inks for the press. */
  readonly tokens: Tokens;
}

/** Imposes, reads the sheets back and holds them to the plan; what is wrong with them is an error. */
export async function makeSheets(
  file: PageFile,
  plan: Imposition,
  { paper, press: forPress, tokens }: Finish,
): Promise<Outcome<MadeSheets>> {
  const surround: Surround = forPress ? press(BLEEDS[paper]) : OFFICE;
  const bytes = await imposeSheets(file, plan, surround);
  const read = readPdf(bytes);
  if (!read.ok) return read;
  const problems: readonly Problem[] = [
    ...guardSheets(read.value, file.reading, plan, surround.outside),
    ...unsafeInk(plan, file.reading.pages),
  ];
  if (hasError(problems)) return { ok: false, problems };
  if (!forPress) return { ok: true, value: { bytes, reading: read.value }, problems };

  const inks = inksOf(tokens);
  const inked = await recolourSheets(bytes, inks);
  const found = readPdf(inked.bytes);
  if (!found.ok) return found;
  const shown = (color: Color): Color => {
    const ink = color && inks(color);
    return ink ? asScreen(ink) : color;
  };
  const all: readonly Problem[] = [
    ...problems,
    ...inked.problems,
    ...(hasError(inked.problems)
      ? []
      : guardSheets(found.value, file.reading, plan, surround.outside, shown)),
    ...pressFindings(plan, file.reading),
  ];
  if (hasError(all)) return { ok: false, problems: all };
  return { ok: true, value: { bytes: inked.bytes, reading: found.value }, problems: all };
}

const hasError = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');
