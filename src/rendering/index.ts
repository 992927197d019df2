export { chooseFonts } from './choose-fonts.ts';
export { type RenderedPdf, type RenderRequest, renderEdition } from './render-edition.ts';
