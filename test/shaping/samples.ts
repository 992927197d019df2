import { fileURLToPath } from 'node:url';
import type { FontFamily } from '../../src/shaping/index.ts';

const fixture = (file: string) => fileURLToPath(new URL(`../fixtures/fonts/${file}`, import.meta.url));

/** Noto Sans SC, cut down to the characters of test/fixtures/fonts/chinese-sample.txt. */
export const CHINESE: FontFamily = {
  name: 'noto-sans-sc-sample',
  faces: [
    { weight: 400, file: fixture('NotoSansSC-sample_400Regular.ttf') },
    { weight: 700, file: fixture('NotoSansSC-sample_700Bold.ttf') },
  ],
  licence: fixture('NotoSansSC-LICENSE.txt'),
};
export const CHINESE_TEXT_FILE = fixture('chinese-sample.txt');

export const LATIN = 'source-sans-3';
export const ARABIC = 'noto-sans-arabic';

/** Texts that have gone wrong in PDFs before. */
export const LATIN_TEXTS = [
  'Office fit: efficient, baffling, flow — 600 IU',
  'AVATAR To. Ty, “quoted” ‘so’ 25–30%',
  'Sức khỏe xương: Vitamin D — 600 IU, hấp thụ canxi, lòng đỏ trứng',
  'Sức khỏe xương: Vitamin D — 600 IU, hấp thụ canxi, lòng đỏ trứng'.normalize('NFD'),
  'Витамин D (холекальциферол) — 800 МЕ',
  '600\u00a0IU a\u00a0b\u202fc',
  'hyper\u00adpara\u00adthyroid\u00adism of\u00adfice',
  'x\u2011y a\u200db c\u200cd e\ufe0f zero\u200bwidth',
  'D₃ 30 kg/m² ≥ ≤ → ✓ µg Ω',
  '\u{1d400} is missing, and so is \u{1f600}',
  'ends with a line\n',
  '  two  spaces  ',
  'e\u0301\u0323 o\u031b\u0301 \u0301alone',
];
export const ARABIC_TEXTS = [
  'يساعد فيتامين د الجسم على امتصاص الكالسيوم.',
  'إلّا الله لله ﷲ لا لأ لإ',
  'خُذْ حَبّةً واحِدةً كُلَّ يَوْمٍ (مَعَ الطَّعامِ)',
  'می\u200cخواهم نمی\u200cتوانم',
  'وٹامن ڈی ہڈیوں کی صحت ۱۲۳',
  '«ملاحظة»: لا تتجاوز [هذا] {الحد}؟',
  'سطر\n',
];
