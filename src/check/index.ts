export {
  type CheckReport,
  type CheckScope,
  checkForBuild,
  checkHandout,
  type NotAsked,
} from './check-handout.ts';
export type { CheckInput, RenderedEdition, Rule, WrittenEdition } from './rule.ts';
export { RULES, type RuleId, stopsBuild } from './rules.ts';
export {
  type FilledCard,
  fillScoreCards,
  SCORE_CARDS,
  type ScoredItem,
  type ScoreRange,
} from './score-cards/score.ts';
export { type CheckSettings, checkSettingsSchema } from './settings.ts';
export type { SilencedFinding } from './silence.ts';
