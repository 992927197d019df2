export { checkHandout } from './check-handout.ts';
export type { CheckInput, RenderedEdition, Rule } from './rule.ts';
export { BUILD_RULES, RULES, type RuleId, stopsBuild } from './rules.ts';
