import {
  type CheckInput,
  type CheckReport,
  type CheckSettings,
  checkHandout,
} from '../../src/check/index.ts';
import { bodyText, handoutProse, readHandout } from '../../src/content/index.ts';
import { localise } from '../../src/locale/index.ts';
import { type Locale, NO_WORDS, type Problem } from '../../src/model/index.ts';
import { shippedLocale, shippedTheme } from './shipped-content.ts';
import { shippedNutrition } from './shipped-nutrition.ts';

/** Where findings of a handout made for a test point. */
export const FINDINGS_FILE = 'content/handouts/tablets/en.yaml';

interface Circumstances extends Partial<CheckInput> {
  readonly lang?: string;
  /** Default: English. */
  readonly locale?: Locale;
  readonly settings?: CheckSettings;
}

/** What the rules look at in a handout that is not rendered, with no clinic, on 24 November 2026. */
export function inputOf(
  yaml: string,
  { lang = 'en', locale = shippedLocale('en'), settings: _, ...change }: Circumstances = {},
): CheckInput {
  const read = readHandout({ text: yaml, file: FINDINGS_FILE, slug: 'tablets', lang });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const localised = localise(read.value, locale, null, bodyText(read.value), {
    nutrition: shippedNutrition(),
  });
  const theme = shippedTheme('standard');
  return {
    localised,
    prose: handoutProse(localised),
    theme,
    clinic: null,
    tokens: theme.tokens,
    fonts: { stack: ['one'], wished: ['one'], lacking: [] },
    words: NO_WORDS,
    today: '2026-11-24',
    images: new Map(),
    rendered: [],
    ...change,
  };
}

export const reportOf = (yaml: string, circumstances: Circumstances = {}): CheckReport =>
  checkHandout(inputOf(yaml, circumstances), circumstances.settings);

export const findingsOf = (yaml: string, circumstances?: Circumstances): readonly Problem[] =>
  reportOf(yaml, circumstances).findings;
