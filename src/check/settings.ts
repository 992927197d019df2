import { z } from 'zod';
import type { Severity } from '../model/index.ts';
import type { Limits } from './rule.ts';
import { RULES, type RuleId, ruleOf } from './rules.ts';

/** What plainleaf.yaml says of one rule. */
interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly limits: Limits;
}

/** What plainleaf.yaml says of the rules under `check:`. */
export type CheckSettings = Readonly<Partial<Record<RuleId, RuleSetting>>>;

const severity = z.enum(['off', 'warning', 'error']);

function settingSchema(id: RuleId) {
  const { limits = {}, source } = ruleOf(id);
  const numbers = Object.fromEntries(
    Object.entries(limits).map(([name, standard]) => [
      name,
      z.number().nonnegative().optional().describe(`Standard: ${standard}.`),
    ]),
  );
  return z
    .union([
      severity.transform((word): RuleSetting => ({ severity: word, limits: {} })),
      z.strictObject({ severity: severity.optional(), ...numbers }).transform((setting): RuleSetting => {
        const { severity: word, ...rest } = setting as { severity?: RuleSetting['severity'] } & Limits;
        return { ...(word ? { severity: word } : {}), limits: rest as Limits };
      }),
    ])
    .optional()
    .describe(source);
}

/** The `check:` part of plainleaf.yaml: for each rule off, warning, error, or its severity and numbers. */
export const checkSettingsSchema = z.strictObject(
  Object.fromEntries((Object.keys(RULES) as RuleId[]).map((id) => [id, settingSchema(id)])),
) as unknown as z.ZodType<CheckSettings>;
