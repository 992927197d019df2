export { chooseFonts } from './choose-fonts.ts';
export { type RenderRequest, renderEdition } from './render-edition.ts';
