import type { ReadingLanguage } from '../count-text.ts';
import { daleChallScore } from './dale-chall.ts';
import { fernandezHuerta } from './fernandez-huerta.ts';
import { fleschEase } from './flesch-ease.ts';
import { fleschKincaid } from './flesch-kincaid.ts';
import type { Formula } from './formula.ts';
import { inflesz } from './inflesz.ts';
import { smog } from './smog.ts';

/** Every formula by its id. */
export const FORMULAS = {
  'flesch-kincaid': fleschKincaid,
  smog,
  'flesch-ease': fleschEase,
  'dale-chall': daleChallScore,
  inflesz,
  'fernandez-huerta': fernandezHuerta,
} as const satisfies Record<string, Formula>;

export type FormulaId = keyof typeof FORMULAS;

/** Which formulas were made for which language. */
export const FORMULAS_OF = {
  en: ['flesch-kincaid', 'smog', 'flesch-ease', 'dale-chall'],
  es: ['inflesz', 'fernandez-huerta'],
} as const satisfies Record<ReadingLanguage, readonly FormulaId[]>;
