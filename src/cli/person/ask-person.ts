import { stringify } from 'yaml';
import type { TextSlot } from '../../model/index.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

const QUESTIONS = {
  name: 'Name',
  date: 'Date',
  clinician: 'Clinician',
  next_appointment: 'Next appointment',
  note: 'Note',
} as const satisfies Record<TextSlot, string>;

/** Asks at the terminal whom a copy is for. @returns it as the YAML that `--for-file` takes. */
export async function askPerson({ ask, err }: Terminal): Promise<string> {
  if (!ask) throw new UsageError('Nobody is here to be asked.', 'Run it in a terminal, or use --for-file.');
  err('Whom is the copy for? Leave empty what it is not to say.\n');
  const person: Record<string, string | readonly string[]> = {};
  const id = (await ask('Number or code that names the file (no name): ')).trim();
  if (id) person.id = id;
  for (const [slot, question] of Object.entries(QUESTIONS)) {
    const answer = (await ask(`${question}: `)).trim();
    if (answer) person[slot] = answer;
  }
  const checklist: string[] = [];
  for (let item = await next(ask); item; item = await next(ask)) checklist.push(item);
  if (checklist.length > 0) person.checklist = checklist;
  return stringify(person, { lineWidth: 0 });
}

const next = async (ask: NonNullable<Terminal['ask']>): Promise<string> =>
  (await ask('To do, with a box to tick (empty to end): ')).trim();
