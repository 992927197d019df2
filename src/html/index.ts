export { htmlFurniture } from './furniture.ts';
export { htmlMetadata, writeHtml } from './write-html.tsx';
