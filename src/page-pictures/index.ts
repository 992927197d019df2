export { drawPages } from './draw-pages.ts';
