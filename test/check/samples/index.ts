import type { RuleId } from '../../../src/check/index.ts';
import { CLAIMS_AND_NUMBERS } from './claims-and-numbers.ts';
import { FACTS } from './facts.ts';
import { PAGES } from './pages.ts';
import { READING } from './reading.ts';
import type { RuleSamples } from './sample.ts';
import { SAY } from './say.ts';
import { SOURCES_AND_REVIEW } from './sources-and-review.ts';
import { TRANSLATIONS } from './translations.ts';

/** Where each rule speaks, and where it only nearly does. A rule without both does not compile. */
export const SAMPLES: Readonly<Record<RuleId, RuleSamples>> = {
  ...CLAIMS_AND_NUMBERS,
  ...FACTS,
  ...PAGES,
  ...READING,
  ...SAY,
  ...SOURCES_AND_REVIEW,
  ...TRANSLATIONS,
};
