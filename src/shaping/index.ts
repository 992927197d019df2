export { createShaping, type FontStack, type Shaping } from './create-shaping.ts';
export { BUNDLED_FAMILY_NAMES, type FontFamily } from './families.ts';
export { FontRefused, readFontFile } from './font-file.ts';
