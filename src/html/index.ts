export { htmlFurniture } from './furniture.ts';
export { writeMail } from './mail/write-mail.tsx';
export { htmlMetadata, writeHtml } from './write-html.tsx';
