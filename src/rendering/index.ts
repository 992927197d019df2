export { chooseFonts } from './choose-fonts.ts';
export type { RenderRequest } from './draw.ts';
export { type RenderedPdf, renderEdition } from './render-edition.ts';
export { type WrittenFile, writeEdition } from './write-edition.ts';
export { provenanceOf } from './xmp.ts';
