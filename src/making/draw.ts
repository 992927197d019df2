import type { Outcome } from '../model/index.ts';
import type { ChosenTemplate } from '../own-templates/index.ts';
import { pageFullProblem, type RenderedPdf, type RenderRequest, renderEdition } from '../rendering/index.ts';
import type { Shaping } from '../shaping/index.ts';

/** Renders with the template that was chosen; where it fails, the failure is its problem. */
export async function draw(
  { template, explain }: ChosenTemplate,
  request: Omit<RenderRequest, 'template'>,
  shaping: Shaping,
): Promise<Outcome<RenderedPdf>> {
  try {
    return await renderEdition({ ...request, template }, shaping);
  } catch (error) {
    const problem = pageFullProblem(error, request.localised) ?? explain(error);
    if (!problem) throw error;
    return { ok: false, problems: [problem] };
  }
}
