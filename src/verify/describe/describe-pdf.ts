import { firstPage } from '../aloud/read-aloud.ts';
import { quote } from '../guard/guard-problem.ts';
import type { PdfReading } from '../read-pdf.ts';
import { allElements } from '../structure.ts';
import { isBlank } from '../text/characters.ts';
import { textOf } from '../text/transcript.ts';
import { type TypeSize, typeSizes } from '../type-sizes.ts';
import { paperName } from './paper-name.ts';
import { describePress, type PressDescription } from './press.ts';

/** What a PDF is, in a few facts. Its keys are what `verify --json` prints: they stay. */
export interface PdfDescription {
  /** Of the format, such as `1.7`. */
  readonly version: string;
  readonly title: string | null;
  /** Encrypted against changes, though it opens without a password. */
  readonly isProtected: boolean;
  /** BCP 47. */
  readonly language: string | null;
  readonly claims: {
    /** Such as `PDF/UA-1`. */
    readonly pdfUa: string | null;
    /** Such as `PDF/A-2a`. */
    readonly pdfA: string | null;
  };
  readonly pages: readonly PageDescription[];
  /** Null when the file is not tagged. */
  readonly tags: {
    /** How often each structure type occurs. */
    readonly counts: Readonly<Record<string, number>>;
    readonly headings: readonly {
      readonly level: number;
      readonly text: string;
      readonly page: number | null;
    }[];
  } | null;
  readonly fonts: readonly FontDescription[];
  readonly type: {
    /** Rendered sizes, points; null for a file without text. */
    readonly smallest: number | null;
    readonly largest: number | null;
    /** Contrast ratio of the palest text whose ground is known. */
    readonly leastContrast: number | null;
    readonly sizes: readonly TypeSize[];
  };
  readonly links: readonly {
    readonly page: number;
    /** An address, `page 3`, `missing`, or the name of another action. */
    readonly target: string;
    readonly description: string | null;
  }[];
  readonly pictures: { readonly described: number; readonly undescribed: number };
  /** Null for a file that is not made for a press. */
  readonly press: PressDescription | null;
}

export interface PageDescription {
  readonly number: number;
  /** As shown, points. */
  readonly width: number;
  readonly height: number;
  /** `A4`, `Letter, landscape`, `100 × 150 mm`. */
  readonly paper: string;
  readonly rotation: number;
  readonly userUnit: number;
  /** As written in the file: left, bottom, right, top. */
  readonly boxes: Readonly<Record<string, readonly number[]>>;
}

export interface FontDescription {
  readonly name: string;
  readonly type: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  /** Whether it says which letters its glyphs are. */
  readonly toUnicode: boolean;
}

/** The facts of a reading. */
export function describePdf(pdf: PdfReading): PdfDescription {
  const { claims } = pdf;
  const marks = pdf.pages.flatMap((page) => page.texts).filter((mark) => !isBlank(mark.text));
  const sizes = marks.map(({ size }) => size);
  const ratios = marks.flatMap(({ contrast }) => contrast ?? []);
  return {
    version: claims.version,
    title: claims.title,
    isProtected: claims.isProtected,
    language: claims.lang,
    claims: {
      pdfUa: claims.pdfUa === null ? null : `PDF/UA-${claims.pdfUa}`,
      pdfA: claims.pdfA === null ? null : `PDF/A-${claims.pdfA}`,
    },
    pages: pdf.pages.map(({ number, width, height, rotation, userUnit, boxes }) => ({
      number,
      width: hundredths(width),
      height: hundredths(height),
      paper: paperName(width, height),
      rotation,
      userUnit,
      boxes,
    })),
    tags: describeTags(pdf),
    fonts: pdf.fonts.map(({ name, type, embedded, hasToUnicode }) => ({
      name: name.replace(SUBSET, ''),
      type,
      embedded,
      subset: SUBSET.test(name),
      toUnicode: hasToUnicode,
    })),
    type: {
      smallest: sizes.length ? tenths(smallest(sizes)) : null,
      largest: sizes.length ? tenths(-smallest(sizes.map((size) => -size))) : null,
      leastContrast: ratios.length ? tenths(smallest(ratios)) : null,
      sizes: typeSizes(pdf),
    },
    links: pdf.pages.flatMap(({ number, annotations }) =>
      annotations.flatMap(({ target, contents }) => {
        if (!target) return [];
        return [{ page: number, target: nameOfTarget(target), description: contents }];
      }),
    ),
    pictures: describePictures(pdf),
    press: describePress(pdf),
  };
}

/** Six letters and a plus (ISO 32000-1, 9.6.4). */
const SUBSET = /^[A-Z]{6}\+/;

const tenths = (value: number): number => Math.round(value * 10) / 10;
const hundredths = (value: number): number => Math.round(value * 100) / 100;
/** Files may hold more values than a call takes arguments. */
const smallest = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);

function describeTags(pdf: PdfReading): PdfDescription['tags'] {
  if (!pdf.structure) return null;
  const counts: Record<string, number> = {};
  const headings: { level: number; text: string; page: number | null }[] = [];
  for (const element of allElements(pdf.structure.roots)) {
    counts[element.type] = (counts[element.type] ?? 0) + 1;
    const level = /^H(\d+)$/.exec(element.type)?.[1];
    if (level) {
      const text = quote(textOf(pdf, element)).slice(1, -1);
      headings.push({ level: Number(level), text, page: firstPage(pdf, element) });
    }
  }
  return { counts, headings };
}

function nameOfTarget(
  target: NonNullable<PdfReading['pages'][number]['annotations'][number]['target']>,
): string {
  switch (target.type) {
    case 'address':
      return target.uri;
    case 'page':
      return `page ${target.page}`;
    case 'missing':
      return 'missing';
    case 'other':
      return target.action;
  }
}

function describePictures(pdf: PdfReading): PdfDescription['pictures'] {
  const figures = [...allElements(pdf.structure?.roots ?? [])].filter(({ type }) => type === 'Figure');
  const described = figures.filter(({ alt, actualText }) => alt?.trim() || actualText?.trim()).length;
  return { described, undescribed: figures.length - described };
}
