import { contentHash, furniture } from '../content/index.ts';
import { PAPERS } from '../editions/index.ts';
import type {
  ConformanceName,
  EditionName,
  Follow,
  Localised,
  PaperName,
  PreparedImage,
  Problem,
  Prose,
  Tokens,
} from '../model/index.ts';
import type { Template } from '../pdf/index.ts';
import type { FontStack, Shaping } from '../shaping/index.ts';
import { renderTagged, type Violation } from '../tagged-pdf/index.ts';
import { CLOSER, respace, SPACINGS } from '../theme/index.ts';
import { guardText, guardUntagged, type PdfReading, pageFill, readPdf } from '../verify/index.ts';
import { problemsOf } from './violation-problems.ts';
import { describeSource } from './xmp.ts';

export interface RenderRequest {
  readonly template: Template;
  readonly localised: Localised;
  readonly prose: readonly Prose[];
  readonly tokens: Tokens;
  readonly fonts: FontStack;
  readonly images: ReadonlyMap<string, PreparedImage>;
  readonly edition: EditionName;
  readonly paper: PaperName;
  /** Default: ua-1. */
  readonly conformance?: ConformanceName;
  readonly creationDate?: Date;
  /** Is told what is being done. */
  readonly follow?: Follow;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  /** What the finished bytes hold. Of an untagged file: what its tagged twin holds, as it must show the same. */
  readonly reading: PdfReading;
  /** Anything here means that the file must not be handed out. */
  readonly faults: readonly Problem[];
}

/** A last page with less on it than this share of its height looks like a mistake. */
const THIN = 0.25;
/** One with less than this is worth saving where closer lines can, but never worth another page. */
const HALF = 0.5;

/**
 * The tagged file; or, where none is wanted, the untagged one once the tagged one has passed: without structure it
 * cannot be compared with the source, so it is compared with a file that was.
 */
export async function renderEdition(request: RenderRequest, shaping: Shaping): Promise<RenderedPdf> {
  const { conformance = 'ua-1' } = request;
  if (conformance !== 'none') return (await renderTaggedEdition({ ...request, conformance }, shaping)).pdf;
  const { pdf, tokens } = await renderTaggedEdition({ ...request, conformance: 'ua-1' }, shaping);
  if (pdf.faults.length > 0) return pdf;
  const untagged = await draw({ ...request, tokens, conformance }, shaping);
  const faults =
    untagged.violations.length > 0
      ? problemsOf(untagged.violations, request.edition, request.prose)
      : guardUntagged(untagged.reading, pdf.reading, request.prose);
  return { bytes: untagged.bytes, reading: pdf.reading, faults };
}

interface Spaced {
  readonly pdf: RenderedPdf;
  /** Those it was drawn with. */
  readonly tokens: Tokens;
}

/**
 * Template → layout → tagged PDF, and then the finished bytes read back and compared with the source. Where the last
 * page would be nearly empty, lines and distances give way: as little as it takes, closer or wider.
 */
async function renderTaggedEdition(request: DrawRequest, shaping: Shaping): Promise<Spaced> {
  const asWished = { pdf: await renderOnce(request, shaping), tokens: request.tokens };
  if (asWished.pdf.faults.length > 0) return asWished;
  const pages = asWished.pdf.reading.pages.length;
  const last = lastFill(asWished.pdf);
  for (const spacing of last < THIN ? SPACINGS : last < HALF ? CLOSER : []) {
    const tokens = respace(request.tokens, spacing);
    const pdf = await renderOnce({ ...request, tokens }, shaping);
    if (pdf.faults.length > 0 || lastFill(pdf) < THIN) continue;
    if (last < THIN || pdf.reading.pages.length < pages) return { pdf, tokens };
  }
  return asWished;
}

/** How full the last of several pages is, from 0 to 1; one page alone may be as empty as it is. */
function lastFill({ reading }: RenderedPdf): number {
  const fill = pageFill(reading);
  return fill.length > 1 ? (fill.at(-1) ?? 1) : 1;
}

type DrawRequest = RenderRequest & { readonly conformance: ConformanceName };

async function renderOnce(request: DrawRequest, shaping: Shaping): Promise<RenderedPdf> {
  const { bytes, violations, reading } = await draw(request, shaping);
  // what layout could not do right is the cause; what the guard then misses on the page would be its echo
  const faults =
    violations.length > 0
      ? problemsOf(violations, request.edition, request.prose)
      : guardText(reading, request.prose, furniture(request.localised));
  return { bytes, reading, faults };
}

interface Drawn {
  readonly bytes: Uint8Array;
  readonly violations: readonly Violation[];
  readonly reading: PdfReading;
}

async function draw(request: DrawRequest, shaping: Shaping): Promise<Drawn> {
  const { localised, tokens, fonts, images, edition, paper, conformance, follow } = request;
  const created = creationDate(request);
  const page = { localised, tokens, fonts, images, paper: PAPERS[paper], created, ...(follow && { follow }) };
  follow?.('drawing');
  const { bytes, violations } = await renderTagged(request.template(page), {
    glyphs: shaping.glyphs,
    conformance,
    xmp: describeSource(
      localised.handout,
      edition,
      contentHash(localised.handout, { facts: localised.facts, images, meals: localised.meals }),
    ),
    onStage: (stage) => follow?.(stage),
  });
  follow?.('reading-back');
  const read = readPdf(bytes);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join(' '));
  return { bytes, violations, reading: read.value };
}

/** A day that does not depend on the clock: the same handout gives the same bytes tomorrow. */
const FIXED_DAY = '2000-01-01';

function creationDate({ creationDate: given, localised }: RenderRequest): Date {
  return given ?? new Date(`${localised.handout.review.published ?? FIXED_DAY}T00:00:00Z`);
}
