export { ImageRefused, type PictureUse, prepareImage } from './prepare-image.ts';
