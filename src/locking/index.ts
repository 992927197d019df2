export { type Lock, lockPdf } from './lock-pdf.ts';
