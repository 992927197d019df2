export { askVeraPdf, type VeraPdfAnswer, type VeraPdfVerdict } from './ask-verapdf.ts';
