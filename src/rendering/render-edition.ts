import { contentHash, furniture } from '../content/index.ts';
import { PAPERS } from '../editions/index.ts';
import type {
  EditionName,
  Localised,
  PaperName,
  PreparedImage,
  Problem,
  Prose,
  Tokens,
} from '../model/index.ts';
import type { Template } from '../pdf/index.ts';
import type { FontStack, Shaping } from '../shaping/index.ts';
import { renderTagged } from '../tagged-pdf/index.ts';
import { respace, SPACINGS } from '../theme/index.ts';
import { guardText, type PdfReading, pageFill, readPdf } from '../verify/index.ts';
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
  readonly creationDate?: Date;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  /** What the finished bytes hold. */
  readonly reading: PdfReading;
  /** Anything here means that the file must not be handed out. */
  readonly faults: readonly Problem[];
}

/** A last page with less on it than this share of its height looks like a mistake. */
const THIN = 0.25;

/**
 * Template → layout → tagged PDF, and then the finished bytes read back and compared with the source. Where the last
 * page would be nearly empty, lines and distances give way: as little as it takes, closer or wider.
 */
export async function renderEdition(request: RenderRequest, shaping: Shaping): Promise<RenderedPdf> {
  const asWished = await renderOnce(request, shaping);
  if (asWished.faults.length > 0 || !endsThin(asWished)) return asWished;
  for (const spacing of SPACINGS) {
    const respaced = await renderOnce({ ...request, tokens: respace(request.tokens, spacing) }, shaping);
    if (respaced.faults.length === 0 && !endsThin(respaced)) return respaced;
  }
  return asWished;
}

function endsThin({ reading }: RenderedPdf): boolean {
  const fill = pageFill(reading);
  return fill.length > 1 && (fill.at(-1) ?? 1) < THIN;
}

async function renderOnce(request: RenderRequest, shaping: Shaping): Promise<RenderedPdf> {
  const { localised, prose, tokens, fonts, images, edition, paper } = request;
  const page = { localised, tokens, fonts, images, paper: PAPERS[paper], created: creationDate(request) };
  const { bytes, violations } = await renderTagged(request.template(page), {
    glyphs: shaping.glyphs,
    conformance: 'ua-1',
    xmp: describeSource(localised.handout, edition, contentHash(localised.handout)),
  });
  const read = readPdf(bytes);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join(' '));
  // what layout could not do right is the cause; what the guard then misses on the page would be its echo
  const faults =
    violations.length > 0
      ? problemsOf(violations, edition)
      : guardText(read.value, prose, furniture(localised));
  return { bytes, reading: read.value, faults };
}

/** A day that does not depend on the clock: the same handout gives the same bytes tomorrow. */
const FIXED_DAY = '2000-01-01';

function creationDate({ creationDate: given, localised }: RenderRequest): Date {
  return given ?? new Date(`${localised.handout.review.published ?? FIXED_DAY}T00:00:00Z`);
}
