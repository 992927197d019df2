import type { Recipient } from '../../batch/index.ts';
import { readHandout } from '../../content/index.ts';
import { handoutFile, readText } from '../../files/index.ts';
import type {
  Handout,
  Outcome,
  Person,
  PersonalText,
  Problem,
  SlotName,
  TextSlot,
} from '../../model/index.ts';
import type { Target } from '../choose-targets.ts';
import type { OpenProject } from '../open-project.ts';

/** A recipient and the handout they get, in their language. */
export interface PlannedCopy {
  readonly recipient: Recipient;
  readonly target: Target;
}

/** What is to be made, and the texts it is made from. */
export interface CopyPlan {
  readonly copies: readonly PlannedCopy[];
  /** Each handout that somebody gets, with its YAML. */
  readonly handouts: readonly { readonly target: Target; readonly text: string }[];
}

/** Who gets what; or why somebody can get nothing, before anything is made. */
export async function planCopies(
  recipients: readonly Recipient[],
  targets: readonly Target[],
  { shelves }: OpenProject,
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
  const handouts: { target: Target; text: string }[] = [];
  for (const target of targets) {
    const mine = copies.filter((copy) => copy.target === target);
    if (mine.length === 0) continue;
    const file = handoutFile(target.slug, target.lang);
    const text = (await readText(shelves.project, file)) ?? '';
    const read = readHandout({ text, file, ...target });
    problems.push(...(read.ok ? slotProblems(mine, read.value) : read.problems));
    handouts.push({ target, text });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { copies, handouts }, problems };
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
function slotProblems(copies: readonly PlannedCopy[], { slots, file }: Handout): readonly Problem[] {
  const has = new Set<string>(slots.map(({ name }) => name));
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
          hint: `Add \`- ${slot}\` under \`for_you:\` in ${file}, or take the column out.`,
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
