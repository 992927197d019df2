import type { Recipient } from '../../batch/index.ts';
import { handoutFile } from '../../files/index.ts';
import type { Outcome, Person, PersonalText, Problem, SlotName, TextSlot } from '../../model/index.ts';
import type { Target } from '../choose-targets.ts';

/** A recipient and the handout they get, in their language. */
export interface PlannedCopy {
  readonly recipient: Recipient;
  readonly target: Target;
}

export interface CopyPlan {
  readonly copies: readonly PlannedCopy[];
  /** Each handout that somebody gets. */
  readonly targets: readonly Target[];
}

/**
 * Who gets what; or why somebody can get nothing, before anything is made.
 * @param slotsOf what a handout has places for
 */
export async function planCopies(
  recipients: readonly Recipient[],
  targets: readonly Target[],
  slotsOf: (target: Target) => Promise<Outcome<readonly SlotName[]>>,
): Promise<Outcome<CopyPlan>> {
  const [only, ...others] = targets;
  const standard = others.length === 0 ? only : undefined;
  const problems: Problem[] = [];
  const copies = recipients.flatMap((recipient): PlannedCopy[] => {
    const target =
      recipient.lang === undefined ? standard : targets.find(({ lang }) => lang === recipient.lang);
    if (target) return [{ recipient, target }];
    problems.push(noLanguage(recipient, targets));
    return [];
  });
  const wanted: Target[] = [];
  for (const target of targets) {
    const mine = copies.filter((copy) => copy.target === target);
    if (mine.length === 0) continue;
    const slots = await slotsOf(target);
    problems.push(...(slots.ok ? slotProblems(mine, slots.value, target) : slots.problems));
    wanted.push(target);
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { copies, targets: wanted }, problems };
}

function noLanguage({ lang, line, person }: Recipient, targets: readonly Target[]): Problem {
  const langs = targets.map((target) => target.lang).join(', ');
  return {
    code: 'recipient/lang',
    severity: 'error',
    message:
      lang === undefined
        ? `Row ${line} names no language, and the handout is written in ${langs}.`
        : `Row ${line}: the handout is not written in ${lang}.`,
    hint: `Write one of ${langs} into the column \`lang\`, or choose one for all with --lang.`,
    place: person.place,
  };
}

/** One for each column that the handout has no place for, at the first row that fills it in. */
function slotProblems(
  copies: readonly PlannedCopy[],
  slots: readonly SlotName[],
  { slug, lang }: Target,
): readonly Problem[] {
  const has = new Set<string>(slots);
  const told = new Set<string>();
  return copies.flatMap(({ recipient: { person, line } }) =>
    saidTo(person).flatMap(([slot, said]): Problem[] => {
      if (has.has(slot) || told.has(slot)) return [];
      told.add(slot);
      return [
        {
          code: 'person/no-slot',
          severity: 'error',
          message: `Row ${line}, \`${slot}\`: the handout has no place for it, so it would not be printed.`,
          hint: `Add \`- ${slot}\` under \`for_you:\` in ${handoutFile(slug, lang)}, or take the column out.`,
          place: said.place,
        },
      ];
    }),
  );
}

function saidTo({ texts, checklist: [first] }: Person): readonly (readonly [SlotName, PersonalText])[] {
  const said = Object.entries(texts) as [TextSlot, PersonalText][];
  return first ? [...said, ['checklist', first]] : said;
}
