import type { Prose } from '../../src/model/index.ts';
import { page, render, text, view } from '../tagged-pdf/elements.ts';
import { prose } from './reading.ts';

/** Paragraphs long enough to run over several lines and pages. */
const ENGLISH = [
  'Vitamin D lets the body absorb calcium. Most adults need 600 IU (15 mcg) a day; after 70 it is 800 IU.',
  'Do not take more than 4,000 IU a day unless your doctor tells you to: 2.5–5 mg/kg, every 8–12 hours.',
  'Ask first if you take warfarin. Fifty-five office staff affirmed it — “flu” and fjord.',
];
const VIETNAMESE = [
  'Không dùng quá 4.000 IU (100 mcg) mỗi ngày nếu bác sĩ không khuyên.',
  'Ăn cá béo: cá hồi, cá ngừ.',
];
const ARABIC = [
  'يساعد فيتامين د (Vitamin D3) الجسم على امتصاص الكالسيوم. يحتاج معظم البالغين إلى 600 وحدة دولية (15 mcg) يوميًا.',
  'تناول السمك الدهني مرتين أسبوعيًا: سلمون، تونة، سردين.',
];

export interface Rendered {
  readonly bytes: Uint8Array;
  readonly expected: readonly Prose[];
}

/** Paragraphs as the tagged renderer draws them, and what must be found again. */
async function paragraphs(lang: string, texts: readonly string[], copies: number): Promise<Rendered> {
  const all = Array.from({ length: copies }, (_, i) =>
    texts.map((line) => (copies > 1 ? `${i + 1}. ${line}` : line)),
  ).flat();
  const document = { language: lang, ...(lang === 'ar' ? { dir: 'rtl' } : {}) };
  const { bytes, violations } = await render(
    page({ document }, view({ structure: 'Sect' }, ...all.map((line) => text('P', line)))),
  );
  if (violations.length > 0) throw new Error(violations.map(({ message }) => message).join(' '));
  return { bytes, expected: prose(...all) };
}

export const RENDERED = {
  'one page of English': () => paragraphs('en', ENGLISH, 1),
  'many pages of English': () => paragraphs('en', ENGLISH, 25),
  Vietnamese: () => paragraphs('vi', VIETNAMESE, 1),
  'decomposed Vietnamese': () =>
    paragraphs(
      'vi',
      VIETNAMESE.map((line) => line.normalize('NFD')),
      1,
    ),
  Arabic: () => paragraphs('ar', ARABIC, 1),
} as const satisfies Record<string, () => Promise<Rendered>>;
