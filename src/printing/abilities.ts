import { type Attributes, collectionsOf, isRange, numbersOf, resolutionsOf, textsOf } from './ipp/index.ts';
import { type MediaSize, sizeOfDimensions, sizeOfMedia } from './media.ts';
import { SHEET_BACKS, type SheetBack } from './pictures/sheet-back.ts';
import { type PrinterState, printerState } from './states.ts';

/** A paper that a printer knows or has. */
export interface Media {
  /** As the printer calls it, such as `iso_a4_210x297mm`. */
  readonly name: string;
  readonly size: MediaSize;
}

/** Millimetres that a printer leaves white. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const SIDES = ['one-sided', 'two-sided-long-edge', 'two-sided-short-edge'] as const;
export type Sides = (typeof SIDES)[number];

/** What a printer says of itself. */
export interface Abilities {
  readonly name: string;
  readonly model: string;
  readonly location: string;
  /** Papers that it can be loaded with. */
  readonly supported: readonly Media[];
  /** Papers that it is loaded with; null where it does not say. */
  readonly ready: readonly Media[] | null;
  /** What it prints on when nobody says. */
  readonly usual: Media | null;
  readonly sides: readonly Sides[];
  readonly hasColor: boolean;
  /** The least that it can leave white; null where it does not say. */
  readonly margins: Margins | null;
  readonly mostCopies: number;
  /** Numbers of PWG 5100.1. */
  readonly finishings: readonly number[];
  readonly formats: readonly string[];
  /** What its PWG Raster may be like. */
  readonly raster: {
    /** Such as `srgb_8`. */
    readonly types: readonly string[];
    /** Dots an inch. */
    readonly resolutions: readonly number[];
    readonly back: SheetBack;
  };
  readonly scalings: readonly string[];
  readonly handlings: readonly string[];
  readonly operations: readonly number[];
  readonly takesJobs: boolean;
  readonly state: PrinterState;
}

/** What is asked for. */
export const ASKED_OF_PRINTERS = [
  'printer-name',
  'printer-info',
  'printer-make-and-model',
  'printer-location',
  'printer-uri-supported',
  'printer-state',
  'printer-state-reasons',
  'printer-state-message',
  'printer-is-accepting-jobs',
  'operations-supported',
  'media-supported',
  'media-ready',
  'media-default',
  'media-col-ready',
  'media-col-default',
  'media-bottom-margin-supported',
  'media-top-margin-supported',
  'media-left-margin-supported',
  'media-right-margin-supported',
  'sides-supported',
  'color-supported',
  'copies-supported',
  'finishings-supported',
  'document-format-supported',
  'pwg-raster-document-resolution-supported',
  'pwg-raster-document-sheet-back',
  'pwg-raster-document-type-supported',
  'print-scaling-supported',
  'multiple-document-handling-supported',
] as const;

/** Reads what a printer says of itself; what it leaves out counts as what it cannot do. */
export function readAbilities(attributes: Attributes): Abilities {
  const first = (name: string): string => textsOf(attributes, name)[0] ?? '';
  const ready = [...collected(attributes, 'media-col-ready'), ...named(attributes, 'media-ready')];
  const has = attributes.has('media-ready') || attributes.has('media-col-ready');
  const sides = textsOf(attributes, 'sides-supported');
  return {
    name: first('printer-name') || first('printer-info'),
    model: first('printer-make-and-model'),
    location: first('printer-location'),
    supported: withoutTwins(named(attributes, 'media-supported')),
    ready: has ? withoutTwins(ready) : null,
    usual: named(attributes, 'media-default')[0] ?? null,
    sides: SIDES.filter((name) => sides.includes(name)),
    hasColor: attributes.get('color-supported')?.[0] === true,
    margins: marginsOf(attributes),
    mostCopies: copiesOf(attributes),
    finishings: numbersOf(attributes, 'finishings-supported'),
    formats: textsOf(attributes, 'document-format-supported'),
    raster: {
      types: textsOf(attributes, 'pwg-raster-document-type-supported'),
      resolutions: resolutionsOf(attributes, 'pwg-raster-document-resolution-supported'),
      back: SHEET_BACKS.find((name) => name === first('pwg-raster-document-sheet-back')) ?? 'normal',
    },
    scalings: textsOf(attributes, 'print-scaling-supported'),
    handlings: textsOf(attributes, 'multiple-document-handling-supported'),
    operations: numbersOf(attributes, 'operations-supported'),
    // only a printer that says so takes none
    takesJobs: attributes.get('printer-is-accepting-jobs')?.[0] !== false,
    state: printerState(attributes),
  };
}

const named = (attributes: Attributes, name: string): readonly Media[] =>
  textsOf(attributes, name).flatMap((media) => {
    const size = sizeOfMedia(media);
    return size ? [{ name: media, size }] : [];
  });

/** Papers in trays. Those that are named by their size stand in `media-ready`, too. */
const collected = (attributes: Attributes, name: string): readonly Media[] =>
  collectionsOf(attributes, name).flatMap((tray) => {
    const [media = ''] = textsOf(tray, 'media-size-name');
    const [size] = collectionsOf(tray, 'media-size');
    const [x] = size ? numbersOf(size, 'x-dimension') : [];
    const [y] = size ? numbersOf(size, 'y-dimension') : [];
    return media && x && y ? [{ name: media, size: sizeOfDimensions(x, y) }] : [];
  });

const withoutTwins = (media: readonly Media[]): readonly Media[] =>
  media.filter(({ name }, index) => media.findIndex((other) => other.name === name) === index);

/** What its usual paper is printed with; else the least that it names at all. */
function marginsOf(attributes: Attributes): Margins | null {
  const [usual] = collectionsOf(attributes, 'media-col-default');
  const of = (edge: 'top' | 'bottom' | 'left' | 'right'): number | null => {
    const told = usual ? numbersOf(usual, `media-${edge}-margin`)[0] : undefined;
    const all = numbersOf(attributes, `media-${edge}-margin-supported`);
    const least = told ?? (all.length > 0 ? Math.min(...all) : null);
    return least === null ? null : least / 100;
  };
  const [top, bottom, left, right] = [of('top'), of('bottom'), of('left'), of('right')];
  return top === null || bottom === null || left === null || right === null
    ? null
    : { top, bottom, left, right };
}

function copiesOf(attributes: Attributes): number {
  const [copies] = attributes.get('copies-supported') ?? [];
  if (copies === undefined) return 1;
  return isRange(copies) ? copies.upper : typeof copies === 'number' ? copies : 1;
}
