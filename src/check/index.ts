export { checkHandout } from './check-handout.ts';
export type { CheckInput, RenderedEdition, Rule } from './rule.ts';
export { RULES, type RuleId, stopsBuild } from './rules.ts';
