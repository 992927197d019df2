export { drawPages, PICTURE_DPI } from './draw-pages.ts';
