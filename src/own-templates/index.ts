export { type ChosenTemplate, templateFor } from './choose-template.ts';
export { type Ejected, ejectTemplate } from './eject-template.ts';
export { placeOfStack } from './place-of-stack.ts';
