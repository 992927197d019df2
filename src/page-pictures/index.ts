export { drawJpeg } from './draw-jpeg.ts';
export { drawPages } from './draw-pages.ts';
export { drawPixels } from './draw-pixels.ts';
