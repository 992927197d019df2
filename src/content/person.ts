import { z } from 'zod';
import {
  discreet,
  MOST_LETTERS,
  type Outcome,
  PERSON_ID,
  type Person,
  type PersonalText,
  type Problem,
  personalText,
  SLOT_NAMES,
  TEXT_SLOTS,
  type TextSlot,
  tellingWords,
} from '../model/index.ts';
import { examineYaml, firstProblems } from '../yaml/index.ts';
import { byPlace, gather, rootSpot } from './spot.ts';

/** More are a handout of their own. */
const MOST_ITEMS = 8;

const said = (slot: keyof typeof MOST_LETTERS, description: string) =>
  z.string().meta({ description: `${description} Up to ${MOST_LETTERS[slot]} letters.` });

const texts = {
  name: said('name', 'Whom the copy is for, as it is printed.').optional(),
  date: said('date', 'The day, as it is printed.').optional(),
  clinician: said('clinician', 'Who gives it to them.').optional(),
  next_appointment: said('next_appointment', 'When they come again.').optional(),
  note: said('note', 'What you want to tell them.').optional(),
} as const satisfies Record<TextSlot, z.ZodType>;

const personSchema = z
  .strictObject({
    id: z
      .string()
      .regex(PERSON_ID, { error: 'is no id: up to 64 of the signs A-Z, a-z, 0-9, - and _.' })
      .meta({ description: 'Names the file of the copy, such as 2041. Never a name: others see it.' })
      .optional(),
    ...texts,
    checklist: z
      .array(said('checklist', 'Something to do.'))
      .min(1)
      .max(MOST_ITEMS)
      .optional()
      .meta({ description: 'Things to do, each printed with a box to tick.' }),
  })
  .meta({ title: 'A person', description: 'Whom a copy of a handout is for, and what it says to them.' });

/** Names a copy that has no id of its own. */
const NO_ID = 'copy';

/** Words of the file that say nothing of the person. */
const KEYS = tellingWords(['id', ...SLOT_NAMES].join(' '));

/**
 * Reads whom a copy is for. Its problems hold none of the person's words.
 * @param file how problems name it: a path could say who the patient is.
 */
export function readPerson(source: string, file: string): Outcome<Person> {
  const read = examineYaml(source, file, personSchema, { prose: true });
  const quiet = (problems: readonly Problem[]): readonly Problem[] =>
    discreet(firstProblems(problems), tellingWords(source, KEYS));
  if (!read.reading) return { ok: false, problems: quiet(read.problems) };
  const gathered = gather();
  const { value, places } = read.reading;
  const spot = rootSpot(places, gathered);
  const line = (raw: string, slot: keyof typeof MOST_LETTERS, ...at: readonly number[]): PersonalText => {
    const there = spot.at(slot, ...at);
    const { text, faults } = personalText(raw, slot);
    for (const { index, ...fault } of faults)
      there.report({ ...fault, ...(index === undefined ? {} : { place: there.inside(index) }) });
    return { text, place: there.place };
  };
  const given = TEXT_SLOTS.flatMap((slot) => {
    const raw = value[slot];
    return raw === undefined ? [] : [[slot, line(raw, slot)] as const];
  });
  const person: Person = {
    id: value.id ?? NO_ID,
    texts: Object.fromEntries(given),
    checklist: (value.checklist ?? []).map((item, index) => line(item, 'checklist', index)),
    place: spot.place,
  };
  const isEmpty = given.length + person.checklist.length === 0;
  const problems = [
    ...read.problems,
    ...gathered.problems,
    // what the schema refused may be all that there was
    ...(read.whole && isEmpty ? [nothingSaid(person)] : []),
  ].toSorted(byPlace);
  return problems.length ? { ok: false, problems: quiet(problems) } : { ok: true, value: person, problems };
}

const nothingSaid = ({ place }: Person): Problem => ({
  code: 'person/empty',
  severity: 'error',
  message: 'Nothing is said to the person.',
  hint: `Fill in at least one of ${TEXT_SLOTS.join(', ')} and checklist.`,
  place,
});
