import type { ReactElement } from 'react';
import type { LaidOut, RenderOptions, TaggedPdf } from './render-tagged.ts';

// react-pdf and pdfkit are loaded with the first document: who only writes into finished ones needs neither

/**
 * Renders a Document of @react-pdf/renderer as a tagged PDF. Renders of one process take turns.
 *
 * @throws the error of a component that fails; PageFull; `react-pdf internals changed: …` when react-pdf is not the version
 * this was written for. Everything else that is wrong is a violation.
 */
export async function renderTagged(element: ReactElement, options: RenderOptions): Promise<TaggedPdf> {
  const laidOut = await layOutTagged(element, options);
  return laidOut.draw();
}

/** Does half of that: lays the pages out, so that it shows whether they are worth drawing. Throws the same. */
export async function layOutTagged(element: ReactElement, options: RenderOptions): Promise<LaidOut> {
  const renderer = await import('./render-tagged.ts');
  return renderer.layOutTagged(element, options);
}
