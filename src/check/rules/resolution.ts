import type { Place } from '../../model/index.ts';
import type { PaintMark } from '../../verify/index.ts';
import type { CheckInput, Finding, RenderedEdition, Rule } from '../rule.ts';

/** What printers ask for, in pixels per inch. */
const SHARP = 300;
/** Sizes in a PDF are rounded: a picture of 150 may be measured with 149.9. */
const TOLERANCE = 0.5;
/** No picture is printed wider than a page's text, points. */
const WIDEST = 540;

export const resolution: Rule = {
  id: 'print/resolution',
  source:
    'Print shops ask for 300 pixels per inch; with fewer than 150 a reader sees steps and blur. Measured on the finished PDF.',
  needs: 'layout',
  stops: 'strict',
  limits: { least: 150 },
  run: (input, { least = 150 }) =>
    picturesOf(input).flatMap((picture, index, all): Finding[] => {
      const before = all.slice(0, index).filter((other) => isAlike(input, picture, other)).length;
      const paints = input.rendered.flatMap((edition) => paintsOf(edition, input, picture)[before] ?? []);
      const [worst] = paints.toSorted((a, b) => resolutionOf(a) - resolutionOf(b));
      return worst && resolutionOf(worst) < least - TOLERANCE ? [describe(picture, worst, least)] : [];
    }),
};

interface Wanted {
  readonly path: string;
  readonly place: Place;
}

/** The pictures that the page shows, in its order. */
function picturesOf({ clinic, localised }: CheckInput): readonly Wanted[] {
  const figures = localised.handout.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'figure' ? [{ path: block.image, place: block.place }] : []));
  return clinic?.logo ? [{ path: clinic.logo, place: clinic.logoPlace }, ...figures] : figures;
}

/** A PDF names no files: a picture is known by its pixels, and among those with as many by its turn. */
function isAlike({ images }: CheckInput, { path }: Wanted, other: Wanted): boolean {
  const [a, b] = [images.get(path), images.get(other.path)];
  return a?.width === b?.width && a?.height === b?.height;
}

function paintsOf(
  { reading }: RenderedEdition,
  { images }: CheckInput,
  { path }: Wanted,
): readonly PaintMark[] {
  const image = images.get(path);
  return reading.pages
    .flatMap((page) => page.paints)
    .filter(({ picture }) => picture && picture.width === image?.width && picture.height === image.height);
}

const resolutionOf = ({ picture }: PaintMark): number => picture?.pixelsPerInch ?? Number.POSITIVE_INFINITY;

function describe({ path, place }: Wanted, paint: PaintMark, least: number): Finding {
  const { width = 0, height = 0 } = paint.picture ?? {};
  const [across, down] = [paint.box.right - paint.box.left, paint.box.bottom - paint.box.top];
  const enough = (perInch: number): number => Math.ceil((WIDEST / 72) * perInch);
  return {
    severity: 'warning',
    message:
      `The picture ${path} has ${width} × ${height} pixels and is printed ${inMillimetres(across)} × ` +
      `${inMillimetres(down)} mm large: with ${Math.floor(resolutionOf(paint))} pixels per inch it looks coarse.`,
    hint:
      `Take the picture in its original size: ${enough(least)} pixels across are enough to fill the width of a page, ` +
      `${enough(SHARP)} are sharp. Enlarging this one would not help.`,
    place,
  };
}

const inMillimetres = (points: number): number => Math.round((points / 72) * 25.4);
