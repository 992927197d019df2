export type { ChosenStack } from './coverage.ts';
export { createShaping, type FontStack, type Shaping, type ShapingOptions } from './create-shaping.ts';
export { BUNDLED_FAMILY_NAMES, type BundledFamilyName, type FontFace, type FontFamily } from './families.ts';
export { FontRefused, readFontFile } from './font-file.ts';
