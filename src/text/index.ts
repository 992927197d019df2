export { forText } from './for-text.ts';
export { textFurniture } from './furniture.ts';
export { textSignature, writeText } from './write-text.ts';
