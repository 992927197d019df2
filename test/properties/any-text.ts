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

const range = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));

/** What a text may be mixed of; the number is how often it is taken. */
const ALPHABETS = {
  latin: [6, [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZfififflfi']],
  accents: [4, [...'àéîõüçñßøåæœğışžčłőűđþðÅÉÑŠŽİǅĳŉ', 'e\u0301', 'n\u0303', 'u\u0308', 'o\u0302\u0301']],
  vietnamese: [
    1,
    [...'ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ', 'ê\u0301', 'ơ\u0323', 'a\u0323\u0302'],
  ],
  greek: [2, [...'αβγδεζηθικλμνξοπρστυφχψωΑΒΓΔΩάέήίόύώϊΰςᾳἄὕ']],
  cyrillic: [2, [...'абвгдежзийклмнопрстуфхцчшщъыьэюяЁЖЙЩІЇЄҐўђћ', 'и\u0306', 'а\u0301']],
  arabic: [2, [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإئؤةىلالا', 'بَ', 'مٌ', 'لّ', 'شُّ', '٠', '٣', '٩', '،', '؟']],
  // without ﷲ: as tall as its line, its box lies on that of a ہ above it in a Latin title, and is refused for that
  persian: [
    1,
    [...'پچژگکیآۀےہٹڈڑںھـ؛٪٫٬٭۔', ...range(0x6f0, 0x6f9), 'می\u200cخ', 'نه\u200d', 'الله', 'ﻻ', 'ﺍ'],
  ],
  arabicDigits: [1, [...range(0x660, 0x669), ...'،٫٬٪ ', '١٫٥', '٢/٣', '٢–٣', '٥ mg', '3.5']],
  hebrew: [0.3, [...'אבגדהוזחטיכלמנסעפצקרשתםן']],
  han: [2, [...HAN, ...'，。、；：？！（）《》']],
  doses: [
    4,
    [...'0123456789.,/%½¼¾°µ²³×≤≥±–−', '5 mg', ' mL', '1/2', '0.5', '1,000', '2–3', '37.5 °C', 'IU'],
  ],
  punctuation: [3, [...'.,;:!?…—–-‐‑/()«»“”‘’\'"„#&@+=~|^$€£{}']],
  signs: [1, [...'*_`<>[]\\', '**', '[1]', '](', '<sub>', '&amp;', '&#8207;', '- ', '1. ', '# ']],
  symbols: [1, [...'⅓⅔⅛⅜⅞⁄¹⁴⁵₀₂₃ªº™®©℠№℞‰′″℮ΩKÅ←→↑↓↔★☐☑✓✗•◦·†‡§¶¦¬√∞∑∆∂∫≈≠∅①②ⅠⅣﬁﬂ⸺⁈‽']],
  // on whatever comes before them: a letter, a digit, a sign, a space, nothing
  marks: [
    1,
    [
      ...['\u0300', '\u0301', '\u0302', '\u0303', '\u0304', '\u0307', '\u0308', '\u030a', '\u030c', '\u0323'],
      ...['\u0327', '\u0328', '\u0331', '\u0338', '\ufe0f', '\u064b', '\u064c', '\u064e', '\u064f', '\u0650'],
      ...['\u0651', '\u0652', '\u0653', '\u0654', '\u0655', '\u0670', '\u06dc'],
    ],
  ],
  spaces: [1, ['  ', ...'\u00a0\u2007\u2009\u200a\u202f\u3000\u00ad\n']],
  invisible: [
    0.3,
    [...'\u200b\u200c\u200d\u200e\u200f\u061c\u2060\u2061\u202e\u2066\u2069\ufeff\u034f\u115f\ufe0e\u0007'],
  ],
  rest: [
    0.3,
    [
      ...['👍', '👩‍👩‍👧', '\u0e01\u0e33', 'ก', 'क्ष', '한', 'あ', '\ue000', '\ud800', '\udc00', '\ufffd'],
      ...['\u{1f1ec}', '\u{1f512}', '\u{10efd}', '１', '㎎', '℃', '\ufdd0', '\u{e0041}'],
      ...'\u20dd\u20e3\u05b8\u2000\u2002\u2003\u2008\u205f\u1680\t\r\u0085\u2028',
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
