export { ImageRefused, prepareImage } from './prepare-image.ts';
