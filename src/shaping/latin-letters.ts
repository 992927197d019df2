import type { FontObject, GlyphCluster } from '../tagged-pdf/index.ts';
import type { ShapedCluster } from './cluster.ts';
import type { Face } from './face.ts';
import { readFeatures } from './features.ts';
import { faceOf } from './install-shaper.ts';
import { shape } from './shape.ts';

/** First and last, code points. */
const STRETCHES = [
  // ASCII; Latin-1; Latin Extended-A
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x17f],
  // of Vietnamese
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1ea0, 0x1ef9],
  // of Romanian
  [0x218, 0x21b],
] as const;

/** Punctuation of names and notes, and signs of doses. */
const SIGNS = '‐‑–—‘’‚“”„•…€™≤≥≈−×½¼¾µ°';

/** What Latin fonts like to draw as one. */
const LIGATURES = [
  'ff',
  'fi',
  'fl',
  'ffi',
  'ffl',
  'ft',
  'fft',
  'tt',
  'ti',
  'tti',
  'fj',
  'ffj',
  'fb',
  'fh',
  'fk',
];

/**
 * The letters that texts about a person are written in where Latin is: a file that has them takes any such text,
 * whoever came first. What a font lacks is left out.
 */
export function latinLetters(font: FontObject, features: unknown): readonly GlyphCluster[] {
  const face = faceOf(font);
  if (!face) return [];
  const options = readFeatures(features);
  const singles = [...STRETCHES.flatMap(([first, last]) => charactersFrom(first, last)), ...SIGNS];
  const known = singles.filter((character) => covers(face, character));
  return [...known, ...LIGATURES].flatMap((text): readonly ShapedCluster[] => shape(face, text, options));
}

const charactersFrom = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));

const covers = (face: Face, character: string): boolean => face.covers(character.codePointAt(0) ?? 0);
