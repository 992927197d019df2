import type { ReactElement } from 'react';
import type { RenderOptions, TaggedPdf, TentativeOptions } from './render-tagged.ts';

// react-pdf and pdfkit are loaded with the first document: who only writes into finished ones needs neither

/**
 * Renders a Document of @react-pdf/renderer as a tagged PDF. Renders of one process take turns.
 *
 * @throws the error of a component that fails; PageFull; `react-pdf internals changed: …` when react-pdf is not the version
 * this was written for. Everything else that is wrong is a violation.
 */
export async function renderTagged(element: ReactElement, options: RenderOptions): Promise<TaggedPdf> {
  const renderer = await import('./render-tagged.ts');
  return renderer.renderTagged(element, options);
}

/** Stops with null after layout, at half of the cost, where the pages turn out not to be wanted. */
export async function renderTentatively(
  element: ReactElement,
  options: TentativeOptions,
): Promise<TaggedPdf | null> {
  const renderer = await import('./render-tagged.ts');
  return renderer.renderTentatively(element, options);
}
