import { EDITIONS, type Fit, type Optional, type PagedEdition } from '../editions/index.ts';
import type { Outcome, Problem, Tokens } from '../model/index.ts';
import type { Shaping } from '../shaping/index.ts';
import type { DrawnSlot, LaidOutPage } from '../tagged-pdf/index.ts';
import { CLOSER, respace, SPACINGS } from '../theme/index.ts';
import { guardText, guardUntagged, type PdfReading } from '../verify/index.ts';
import { type Drawn, type DrawRequest, draw, drawTentatively, type RenderRequest } from './draw.ts';
import { fitEdition } from './fit/fit-edition.ts';
import { fitOnePage } from './fit-one-page.ts';
import { type Ending, endsHalfEmpty, endsThin, fewerPages, spillsOver, willEnd } from './last-page.ts';
import { tooLong } from './too-long.ts';
import { problemsOf } from './violation-problems.ts';
import { renderWithin } from './within-pages.ts';

export interface RenderedPdf {
  /** What there was no room for. */
  readonly leftOut?: readonly Optional[];
  readonly bytes: Uint8Array;
  /** What the finished bytes hold. Of an untagged file: what its tagged twin holds, as it must show the same. */
  readonly reading: PdfReading;
  /** Anything here means that the file must not be handed out. */
  readonly faults: readonly Problem[];
  /** What can be written anew for another person, where that was asked for. */
  readonly slots?: readonly DrawnSlot[];
}

/**
 * The tagged file; or, where none is wanted, the untagged one once the tagged one has passed: without structure it
 * cannot be compared with the source, so it is compared with a file that was. No file, but problems, where a fixed
 * number of panels cannot hold the text.
 */
export async function renderEdition(request: RenderRequest, shaping: Shaping): Promise<Outcome<RenderedPdf>> {
  const { conformance = 'ua-1' } = request;
  const tagged = { ...request, conformance: conformance === 'none' ? 'ua-1' : conformance } as const;
  const { fit } = EDITIONS[request.edition] as PagedEdition;
  const made = fit ? await renderFitted(tagged, fit, shaping) : await renderSpaced(tagged, shaping);
  if (!made.ok || conformance !== 'none' || made.value.pdf.faults.length > 0) {
    return made.ok ? { ...made, value: made.value.pdf } : made;
  }
  const { pdf, drawn } = made.value;
  const untagged = await draw({ ...drawn, conformance }, shaping);
  const faults =
    untagged.violations.length > 0
      ? problemsOf(untagged.violations, request.edition, drawn.prose)
      : guardUntagged(untagged.reading, pdf.reading, drawn.prose);
  const { bytes } = untagged;
  return { ok: true, value: { ...pdf, bytes, faults }, problems: faults };
}

interface Made {
  readonly pdf: RenderedPdf;
  /** As what it was drawn, to be drawn once more. */
  readonly drawn: DrawRequest;
}

async function renderSpaced(request: DrawRequest, shaping: Shaping): Promise<Outcome<Made>> {
  const { pdf, tokens } = await renderTaggedEdition(request, shaping);
  return { ok: true, value: { pdf, drawn: { ...request, tokens } }, problems: pdf.faults };
}

/** In the largest type with which every panel holds what belongs on it. */
async function renderFitted(request: DrawRequest, fit: Fit, shaping: Shaping): Promise<Outcome<Made>> {
  if (!request.fit) throw new Error(`The edition ${request.edition} was not told how to fit its panels.`);
  const fitting = await fitEdition(request, request.fit, fit, shaping);
  if (fitting.type === 'too-much') return { ok: false, problems: fitting.problems };
  const { text } = fitting;
  if (fitting.type === 'faulty') {
    const drawn = { ...request, ...text };
    const pdf = judge(fitting.drawn, drawn);
    return { ok: true, value: { pdf, drawn }, problems: pdf.faults };
  }
  const { tokens, panels, leftOut } = fitting;
  const drawn = { ...request, ...text, tokens, panels };
  const pdf = { ...judge(await draw(drawn, shaping), drawn), leftOut };
  const pages = panels.inside.length + OUTER_PANELS;
  if (pdf.faults.length === 0 && pdf.reading.pages.length !== pages)
    throw new Error(
      `The leaflet has ${pdf.reading.pages.length} pages and not ${pages}: it was measured wrongly.`,
    );
  return { ok: true, value: { pdf, drawn }, problems: pdf.faults };
}

/** Cover, flap and back. */
const OUTER_PANELS = 3;

interface Spaced {
  readonly pdf: RenderedPdf;
  /** Those it was drawn with. */
  readonly tokens: Tokens;
}

/**
 * Template → layout → tagged PDF, and then the finished bytes read back and compared with the source. Where the last
 * page would be nearly empty, lines and distances give way: as little as it takes, closer or wider. What shows already
 * in the layout is not drawn. A booklet of one page too many would end in three blank ones: it gives way, too.
 */
async function renderTaggedEdition(request: DrawRequest, shaping: Shaping): Promise<Spaced> {
  const { tokens, prose, edition } = request;
  const { onePage, mostPages } = EDITIONS[edition] as PagedEdition;
  if (onePage) return renderOnePage(request, shaping);
  if (mostPages) {
    const limit = { edition, most: mostPages, prose };
    return renderWithin(tokens, limit, async (spaced) => {
      const drawing = { ...request, tokens: spaced };
      return judge(await draw(drawing, shaping), drawing);
    });
  }
  const signature = EDITIONS[request.edition].sheets?.signature;
  const layout: { pages: number; end: Ending } = { pages: 0, end: null };
  const asWished = await renderWhere(request, shaping, (pages) => {
    layout.pages = pages.length;
    layout.end = willEnd(pages);
    return layout.end === null;
  });
  if (asWished && asWished.faults.length > 0) return { pdf: asWished, tokens };
  const isThin = asWished ? endsThin(asWished.reading) : layout.end === 'thin';
  const pageCount = asWished?.reading.pages.length ?? layout.pages;
  const spills = spillsOver(pageCount, signature);
  if (asWished && !isThin && !spills && !endsHalfEmpty(asWished.reading)) return { pdf: asWished, tokens };
  // a page that is half full is worth saving, but never worth another page
  const saves = !isThin && !spills;
  const most = saves ? fewerPages(pageCount, signature) : Number.POSITIVE_INFINITY;
  for (const spacing of saves ? CLOSER : SPACINGS) {
    const spaced = respace(tokens, spacing);
    const pdf = await renderWhere(
      { ...request, tokens: spaced },
      shaping,
      (pages) => pages.length <= most && !spillsOver(pages.length, signature) && willEnd(pages) !== 'thin',
    );
    if (pdf?.faults.length === 0 && !endsThin(pdf.reading)) return { pdf, tokens: spaced };
  }
  return { pdf: asWished ?? judge(await draw(request, shaping), request), tokens };
}

/** One page in the largest type that it has room for; a text that is too long for it is a fault. */
async function renderOnePage(request: DrawRequest, shaping: Shaping): Promise<Spaced> {
  const page = await fitOnePage(request, shaping);
  if (page.fits) return { pdf: judge(page.drawn, request), tokens: page.tokens };
  const { tokens } = request;
  const { bytes, reading } = await draw(request, shaping);
  return { pdf: { bytes, reading, faults: [tooLong(page.whole, request)] }, tokens };
}

/** Null where the laid-out pages are not wanted: that shows before they are drawn. */
async function renderWhere(
  request: DrawRequest,
  shaping: Shaping,
  isWanted: (layout: readonly LaidOutPage[]) => boolean,
): Promise<RenderedPdf | null> {
  const drawn = await drawTentatively(request, shaping, isWanted);
  return drawn && judge(drawn, request);
}

function judge({ bytes, violations, reading, slots }: Drawn, request: DrawRequest): RenderedPdf {
  // what layout could not do right is the cause; what the guard then misses on the page would be its echo
  const faults =
    violations.length > 0
      ? problemsOf(violations, request.edition, request.prose)
      : guardText(reading, request.prose, request.furniture);
  return { bytes, reading, faults, slots };
}
