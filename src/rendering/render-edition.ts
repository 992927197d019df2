import { EDITIONS, type Fit, type Optional, type PagedEdition } from '../editions/index.ts';
import type { Outcome } from '../model/index.ts';
import type { Shaping } from '../shaping/index.ts';
import { guardUntagged } from '../verify/index.ts';
import { type DrawRequest, draw, type RenderRequest } from './draw.ts';
import { fitEdition } from './fit/fit-edition.ts';
import { type JudgedPdf, judge } from './judge.ts';
import { renderSpaced } from './render-spaced.ts';
import { problemsOf } from './violation-problems.ts';

/** Of an untagged file `reading` is what its tagged twin holds, as it must show the same. */
export interface RenderedPdf extends JudgedPdf {
  /** What there was no room for. */
  readonly leftOut?: readonly Optional[];
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
  const made = fit ? await renderFitted(tagged, fit, shaping) : await renderUnfitted(tagged, shaping);
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

async function renderUnfitted(request: DrawRequest, shaping: Shaping): Promise<Outcome<Made>> {
  const { pdf, tokens } = await renderSpaced(request, shaping);
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
