import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTypst, quote, sourceOf } from '../contenders/typst.ts';
import type { Outline } from '../outline.ts';
import { benchPerson } from './people.ts';

/** Pages between which the compiler forgets what it has not used. */
const FORGET = 10;

// A process that makes the same copies with Typst: what is said to a person comes in as inputs, the source stays the same.
const [outline = '', folder = '', count = '0'] = process.argv.slice(2);
const document = JSON.parse(readFileSync(outline, 'utf8')) as Outline;
const LABELS = {
  name: 'Name',
  date: 'Date',
  clinician: 'From',
  next_appointment: 'Next appointment',
  note: 'Note',
} as const;
const forYou = Object.entries(LABELS)
  .map(([slot, label]) => `#if "${slot}" in sys.inputs [/ #text(${quote(label)}): #text(sys.inputs.${slot})]`)
  .join('\n');
const source = sourceOf(document, 'letter', forYou);
mkdirSync(folder, { recursive: true });
const compiler = await openTypst();
for (let index = 0; index < Number(count); index += 1) {
  const person = benchPerson(index);
  const inputs = Object.fromEntries(
    Object.keys(LABELS).flatMap((slot) => {
      const said = person[slot as keyof typeof LABELS];
      return said === '' ? [] : [[slot, said]];
    }),
  );
  const bytes = compiler.pdf(
    { mainFileContent: source, inputs },
    { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp: 1_767_225_600 },
  );
  writeFileSync(join(folder, `${person.id}.pdf`), bytes);
  compiler.evictCache(FORGET);
}
