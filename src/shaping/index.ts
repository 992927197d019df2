export { createShaping, type FontStack, type Shaping } from './create-shaping.ts';
export { openFace } from './face.ts';
export { BUNDLED_FAMILY_NAMES, type FontFamily } from './families.ts';
export { FontRefused, readFontFile } from './font-file.ts';
export { latinLetters } from './latin-letters.ts';
export { stretchesOf } from './line-breaks.ts';
export { lineWidth } from './measure.ts';
export { createMemory } from './memory.ts';
export { type PlainBreaker, plainBreaker } from './plain-lines.ts';
