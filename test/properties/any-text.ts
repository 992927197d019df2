import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const HAN = [
  ...new Set(
    readFileSync(join(import.meta.dirname, '../fixtures/fonts/chinese-sample.txt'), 'utf8').match(
      /\p{Script=Han}/gu,
    ) ?? [],
  ),
].slice(0, 120);

/**
 * What a text may be mixed of; the number is how often it is taken. Vowel signs come with their letters: one on a digit
 * is drawn under the letter beside it, and refused for that with text/invisible.
 */
const ALPHABETS = {
  latin: [6, [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZfififflfi']],
  accents: [4, [...'àéîõüçñßøåæœğışžčłőűđþðÅÉÑŠŽ', 'e\u0301', 'n\u0303', 'u\u0308', 'o\u0302\u0301']],
  greek: [2, [...'αβγδεζηθικλμνξοπρστυφχψωΑΒΓΔΩάέήίόύώϊΰς']],
  cyrillic: [2, [...'абвгдежзийклмнопрстуфхцчшщъыьэюяЁЖЙЩІЇЄҐўђћ', 'и\u0306']],
  arabic: [2, [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإئؤةىلالا', 'بَ', 'مٌ', 'لّ', 'شُّ', '٠', '٣', '٩', '،', '؟']],
  hebrew: [0.3, [...'אבגדהוזחטיכלמנסעפצקרשתםן']],
  han: [2, [...HAN, ...'，。、；：？！（）《》']],
  doses: [
    4,
    [...'0123456789.,/%½¼¾°µ²³×≤≥±–−', '5 mg', ' mL', '1/2', '0.5', '1,000', '2–3', '37.5 °C', 'IU'],
  ],
  punctuation: [3, [...'.,;:!?…—–-‐‑/()«»“”‘’\'"„#&@+=~|^$€£{}']],
  signs: [1, [...'*_`<>[]\\', '**', '[1]', '](', '<sub>', '&amp;', '&#8207;', '- ', '1. ', '# ']],
  spaces: [1, ['  ', '\u00a0', '\u2009', '\u202f', '\u2003', '\u3000', '\u00ad', '\n']],
  invisible: [
    0.3,
    ['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202e', '\u2066', '\u2069', '\ufeff', '\u0007'],
  ],
  rest: [
    0.3,
    [
      '👍',
      '👩‍👩‍👧',
      '\u0e01\u0e33',
      'ก',
      'क्ष',
      '한',
      'あ',
      '\ue000',
      '\ud800',
      '\udc00',
      '\ufffd',
      '\u0301',
      '\u{1f1ec}',
    ],
  ],
} as const satisfies Record<string, readonly [number, readonly string[]]>;

const alphabet = fc.oneof(
  ...Object.values(ALPHABETS).map(([weight, letters]) => ({
    weight: weight * 10,
    arbitrary: fc.constant<readonly string[]>(letters),
  })),
);

/** A few words in one to three scripts, such as a dose between Arabic words. */
const mixed = fc
  .tuple(fc.array(alphabet, { minLength: 1, maxLength: 3 }), fc.boolean())
  .chain(([alphabets, spaced]) => {
    const word = fc
      .constantFrom(...alphabets)
      .chain((letters) => fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 }));
    return fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(spaced ? ' ' : ''));
  });

/** Any text: nearly always of letters that fonts have, now and then of any code points at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 30, arbitrary: mixed },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
);
