import type { Outcome, Problem } from '../model/index.ts';
import type { Abilities, Media, Sides } from './abilities.ts';
import { chooseFormat, type SentAs } from './choose-format.ts';
import { type Written, written } from './ipp/index.ts';
import { isSameSize, type MediaSize, nameOfSize } from './media.ts';

/** How a sheet that is printed on both sides is turned. */
export type Flip = 'short-edge' | 'long-edge';

/** A file that is to be printed. */
export interface Printed {
  readonly fileName: string;
  readonly size: MediaSize;
  /** Pages of the file: the printer's sides. */
  readonly sides: number;
  /**
   * For sheets, the edge over which they are turned, or null where they have one side. For pages that are printed as they
   * are, `pages`: on both sides like a book where the printer can.
   */
  readonly turn: Flip | null | 'pages';
  /** What is done to the sheets afterwards. */
  readonly finish: 'fold-in-three' | 'stitch' | null;
}

export interface PrintWish {
  readonly copies: number;
  /** Pages each on a sheet of its own. */
  readonly oneSided: boolean;
  /** The printer folds and staples, where it can. */
  readonly finish: boolean;
}

/** What a clinic knows of its printer that the printer does not say, or says wrongly. */
export interface PrinterTruth {
  /** Millimetres that it leaves white, on every edge. */
  readonly margins?: number | undefined;
  /** `turned`: it flips on the short edge when it is told the long one, and the other way round. */
  readonly flip?: 'as-told' | 'turned' | undefined;
}

/** How a file is printed. */
export interface PrintPlan {
  readonly media: Media;
  readonly sides: Sides;
  readonly copies: number;
  readonly as: SentAs;
  /** What the printer is told, and nothing else. */
  readonly attributes: readonly Written[];
  /** What it cannot do that does no harm. */
  readonly notes: readonly string[];
}

/** Nothing of ours stands nearer to an edge than this, millimetres. */
const FREE = 10;
/** By PWG 5100.1, the best first. */
const FINISHINGS = {
  'fold-in-three': { numbers: [96], byHand: 'Fold the sheets by hand: it cannot fold them in three.' },
  stitch: { numbers: [13, 8], byHand: 'Fold and staple the sheets by hand: it cannot staple a fold.' },
} as const satisfies Record<NonNullable<Printed['finish']>, { numbers: readonly number[]; byHand: string }>;

/** What a printer is told, or every reason why it cannot print the file as it must be. */
export function planPrint(
  printed: Printed,
  wish: PrintWish,
  printer: Abilities,
  truth: PrinterTruth = {},
): Outcome<PrintPlan> {
  const media = mediaFor(printed.size, printer);
  const as = chooseFormat(printer);
  // one picture is one side
  const able = as?.is === 'jpeg' ? { ...printer, sides: printer.sides.filter(isOneSided) } : printer;
  const sides = sidesFor(printed, wish, able, truth);
  const problems = [
    ...unwilling(printer),
    ...(as ? [] : [UNREADABLE]),
    ...(isProblem(media) ? [media] : []),
    ...(isProblem(sides) ? [sides] : []),
    ...tooWhite(printer, truth),
    ...tooMany(wish, printer),
  ];
  if (problems.length > 0 || isProblem(media) || isProblem(sides) || !as) return { ok: false, problems };
  const { numbers, byHand } = printed.finish ? FINISHINGS[printed.finish] : { numbers: [], byHand: '' };
  const finishing = wish.finish ? numbers.find((number) => printer.finishings.includes(number)) : undefined;
  const isAlone = sides === 'one-sided' && printed.turn === 'pages' && printed.sides > 1 && !wish.oneSided;
  const value: PrintPlan = {
    media,
    sides,
    copies: wish.copies,
    as,
    attributes: [
      written('integer', 'copies', wish.copies),
      written('keyword', 'media', media.name),
      ...(printer.sides.includes(sides) ? [written('keyword', 'sides', sides)] : []),
      // scaled sheets fold beside their folds
      ...(printer.scalings.includes('none') ? [written('keyword', 'print-scaling', 'none')] : []),
      ...(wish.copies > 1 && printer.handlings.includes(COLLATED)
        ? [written('keyword', 'multiple-document-handling', COLLATED)]
        : []),
      ...(finishing === undefined ? [] : [written('enum', 'finishings', finishing)]),
    ],
    notes: [
      ...(as.is === 'jpeg' && printed.sides > 1 ? [APART] : []),
      ...(isAlone ? ['It prints on one side only: every page is on a sheet of its own.'] : []),
      ...(wish.finish && byHand !== '' && finishing === undefined ? [byHand] : []),
    ],
  };
  return { ok: true, value, problems: [] };
}

/** Said of pages that are printed as pictures, one by one. */
const APART =
  'It takes one picture at a time: each page is a job of its own, and all copies of a page come out together.';

const COLLATED = 'separate-documents-collated-copies';

const isOneSided = (sides: Sides): boolean => sides === 'one-sided';

const isProblem = (value: Media | Sides | Problem): value is Problem =>
  typeof value === 'object' && 'severity' in value;

const refusal = (code: string, message: string, hint: string): Problem => ({
  code: `print/${code}`,
  severity: 'error',
  message,
  hint,
});

function unwilling({ takesJobs }: Abilities): readonly Problem[] {
  if (takesJobs) return [];
  return [
    refusal(
      'not-accepting',
      'The printer takes no jobs now.',
      'Start it at its panel or in the print server, then print again.',
    ),
  ];
}

const UNREADABLE = refusal(
  'no-pdf',
  'The printer reads neither PDF nor pictures of pages (PWG Raster, JPEG) that Plainleaf writes.',
  'Print through a print server (CUPS), which turns PDF into what it reads, or take another printer.',
);

function mediaFor(size: MediaSize, { ready, supported }: Abilities): Media | Problem {
  const paper = nameOfSize(size);
  const ofSize = (media: readonly Media[]): Media | undefined =>
    media.find((one) => isSameSize(one.size, size));
  const known = ofSize(supported);
  const loaded = ready ? ofSize(ready) : known;
  if (loaded) return loaded;
  if (!known)
    return refusal(
      'media-unknown',
      `The printer takes no ${paper}.`,
      'Choose another paper with --paper, or another printer.',
    );
  const has = [...new Set(ready?.map((one) => nameOfSize(one.size)))].join(', ');
  return refusal(
    'media-not-loaded',
    `There is no ${paper} in the printer${has ? `: it is loaded with ${has}` : ''}.`,
    `Load ${paper} and tell the printer so at its panel, or choose another paper with --paper.`,
  );
}

function sidesFor(
  { fileName, turn, sides }: Printed,
  { oneSided }: PrintWish,
  printer: Abilities,
  { flip = 'as-told' }: PrinterTruth,
): Sides | Problem {
  if (turn === null || (turn === 'pages' && (oneSided || sides === 1))) return 'one-sided';
  const edge = turn === 'pages' ? 'long-edge' : turn;
  const told: Flip = flip === 'as-told' ? edge : edge === 'long-edge' ? 'short-edge' : 'long-edge';
  const wanted = `two-sided-${told}` as const;
  if (turn !== 'pages' && oneSided)
    return refusal(
      'needs-both-sides',
      `${fileName} has to be printed on both sides of its sheets.`,
      'Leave out --one-sided.',
    );
  if (printer.sides.includes(wanted)) return wanted;
  if (turn === 'pages') return 'one-sided';
  return refusal(
    'no-duplex',
    `The printer cannot print both sides of a sheet over its ${told === 'short-edge' ? 'short' : 'long'} edge, and ${fileName} needs that.`,
    'Take another printer; or build the sheets, print their odd sides, lay the paper in again and print the even ones on the backs.',
  );
}

function tooWhite({ margins }: Abilities, truth: PrinterTruth): readonly Problem[] {
  const widest = truth.margins ?? (margins ? Math.max(...Object.values(margins)) : 0);
  if (widest <= FREE) return [];
  return [
    refusal(
      'margins',
      `The printer leaves ${round(widest)} mm white at an edge, and text begins ${FREE} mm from it: some of it would be missing.`,
      truth.margins === undefined
        ? 'Take another printer. If the test sheet shows that it leaves less, say so under `printers:` with `margins:`.'
        : 'Take another printer, or mend `margins:` under `printers:`.',
    ),
  ];
}

const round = (millimetres: number): number => Math.round(10 * millimetres) / 10;

function tooMany({ copies }: PrintWish, { mostCopies }: Abilities): readonly Problem[] {
  if (copies <= mostCopies) return [];
  return [
    refusal(
      'copies',
      `The printer makes at most ${mostCopies} ${mostCopies === 1 ? 'copy' : 'copies'} of a job, not ${copies}.`,
      'Print fewer at a time.',
    ),
  ];
}
