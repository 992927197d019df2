import { z } from 'zod';
import type { Outcome, Person, PersonalText, TextSlot } from '../model/index.ts';
import { examineYaml, firstProblems } from '../yaml/index.ts';
import { unprintableCharacters } from './characters.ts';
import { plainLine } from './plain-line.ts';
import { text } from './schema-parts.ts';
import { byPlace, gather, rootSpot } from './spot.ts';

/** Letters that a slot may have; more would push the handout itself off its first page. */
const MOST = { line: 80, note: 300, item: 120, items: 8 } as const;

/** Counted as a reader counts: an accent is no letter of its own. */
const lettersIn = (value: string): number => [...new Intl.Segmenter().segment(value)].length;

const short = (most: number, description: string) =>
  text(description)
    .refine((value) => lettersIn(value) <= most, {
      error: `is longer than ${most} letters.`,
      params: { code: 'person/too-long', hint: 'Say it in fewer words.' },
    })
    .meta({ description });

const texts = {
  name: short(MOST.line, 'Whom the copy is for, as it is printed.'),
  date: short(MOST.line, 'The day, as it is printed.'),
  clinician: short(MOST.line, 'Who gives it to them.'),
  next_appointment: short(MOST.line, 'When they come again.'),
  note: short(MOST.note, 'What you want to tell them, in up to 300 letters.'),
} as const satisfies Record<TextSlot, z.ZodType>;

/** A row's name in file names, journals and reports: nothing that tells who it is. */
export const personIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, {
    error: 'is no id: up to 64 of the signs A-Z, a-z, 0-9, - and _.',
  })
  .meta({
    description: 'Names the file of the copy, such as 2041. Never a name: others see it.',
    pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$',
  });

const optional = <T extends Record<string, z.ZodType>>(shape: T) =>
  Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, schema.optional()])) as {
    readonly [K in keyof T]: z.ZodOptional<T[K]>;
  };

const personSchema = z
  .strictObject({
    id: personIdSchema.optional(),
    ...optional(texts),
    checklist: z
      .array(short(MOST.item, 'Something to do.'))
      .min(1)
      .max(MOST.items)
      .optional()
      .meta({ description: 'Things to do, each printed with a box to tick.' }),
  })
  .meta({ title: 'A person', description: 'Whom a copy of a handout is for, and what it says to them.' });

export const TEXT_SLOTS = Object.keys(texts) as readonly TextSlot[];

/** Names a copy that has no id of its own. */
const NO_ID = 'copy';

/**
 * Reads whom a copy is for.
 * @param file how problems name it: a path could say who the patient is.
 */
export function readPerson(source: string, file: string): Outcome<Person> {
  const {
    problems: read,
    reading,
    whole,
  } = examineYaml(source.normalize('NFC'), file, personSchema, {
    prose: true,
  });
  if (!reading) return { ok: false, problems: firstProblems(read) };
  const gathered = gather();
  const { value, places } = reading;
  const spot = rootSpot(places, gathered);
  const line = (raw: string, ...at: (string | number)[]): PersonalText => {
    const there = spot.at(...at);
    return { text: plainLine(raw, there), place: there.place };
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
  const problems = [
    ...read,
    ...unprintableCharacters(value, places),
    ...gathered.problems,
    // what the schema refused may be all that there was
    ...(whole && given.length + person.checklist.length === 0 ? [nothingSaid(person)] : []),
  ].toSorted(byPlace);
  return problems.length
    ? { ok: false, problems: firstProblems(problems) }
    : { ok: true, value: person, problems };
}

const nothingSaid = ({ place }: Person) =>
  ({
    code: 'person/empty',
    severity: 'error',
    message: 'Nothing is said to the person.',
    hint: `Fill in at least one of ${TEXT_SLOTS.join(', ')} and checklist.`,
    place,
  }) as const;
