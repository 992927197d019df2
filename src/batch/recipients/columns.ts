import {
  EDITION_NAMES,
  type EditionName,
  PERSON_ID,
  type Problem,
  personalText,
  type SlotName,
} from '../../model/index.ts';
import { isMailAddress } from './email-address.ts';

type Fault = Pick<Problem, 'code' | 'message' | 'hint'>;
type Cell<T> = { readonly value: T; readonly faults: readonly Fault[] };
type Column<T> = (cell: string) => Cell<T>;

const fine = <T>(value: T): Cell<T> => ({ value, faults: [] });
const refused = <T>(value: T, fault: Fault): Cell<T> => ({ value, faults: [fault] });

const says =
  (slot: SlotName): Column<string> =>
  (cell) => {
    const { text, faults } = personalText(cell, slot);
    return { value: text, faults };
  };

/** Things to do have a cell each: errors name it, and no sign is taken from the words. */
export const CHECKLIST_COLUMNS = [
  'checklist_1',
  'checklist_2',
  'checklist_3',
  'checklist_4',
  'checklist_5',
  'checklist_6',
  'checklist_7',
  'checklist_8',
] as const;
type ChecklistColumn = (typeof CHECKLIST_COLUMNS)[number];

/** A day on which somebody agreed; “no” is as good as nothing. */
const agreed: Column<string | undefined> = (cell) => {
  if (/^no$/i.test(cell)) return fine(undefined);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(cell) ? new Date(`${cell}T00:00:00Z`) : null;
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(cell)) return fine(cell);
  return refused(undefined, {
    code: 'recipient/consent',
    message: 'This is no day on which somebody agreed.',
    hint: 'Write the day like 2026-11-23, or leave it empty for those who did not.',
  });
};

/** ASCII that can be typed everywhere; fewer signs could be tried out. */
const PASSWORD = /^[!-~]{12,64}$/;

/** How each column of the file is read. A cell that is empty is not read at all. */
export const COLUMNS = {
  id: (cell) =>
    PERSON_ID.test(cell)
      ? fine(cell)
      : refused(cell, {
          code: 'recipient/id',
          message: 'This is no id: up to 64 of the signs A-Z, a-z, 0-9, - and _, a letter or digit first.',
          hint: 'Take the number of the record or the row. The id names files, so it must not be a name.',
        }),
  name: says('name'),
  email: (cell) =>
    isMailAddress(cell)
      ? fine(cell)
      : refused(cell, {
          code: 'recipient/email',
          message: 'This is not the address of one mailbox.',
          hint: 'Write one address, such as ann@example.org, and nothing else in the cell.',
        }),
  lang: (cell) =>
    /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(cell)
      ? fine(cell)
      : refused(cell, {
          code: 'recipient/lang',
          message: 'This is no language.',
          hint: 'Write it as the file of the handout is named, such as en or es.',
        }),
  edition: (cell): Cell<EditionName | undefined> => {
    const edition = EDITION_NAMES.find((name) => name === cell);
    return edition
      ? fine(edition)
      : refused(undefined, {
          code: 'recipient/edition',
          message: 'There is no such edition.',
          hint: `There is: ${EDITION_NAMES.join(', ')}.`,
        });
  },
  date: says('date'),
  clinician: says('clinician'),
  note: says('note'),
  next_appointment: says('next_appointment'),
  ...(Object.fromEntries(CHECKLIST_COLUMNS.map((name) => [name, says('checklist')])) as Record<
    ChecklistColumn,
    Column<string>
  >),
  password: (cell) =>
    PASSWORD.test(cell)
      ? fine(cell)
      : refused(undefined, {
          code: 'recipient/password',
          message: 'This is no password: 12 to 64 letters, digits and signs of a plain keyboard, no spaces.',
          hint: 'Leave the cell empty: one is made. A birthday or a number of a record can be tried out in minutes.',
        }),
  email_ok: agreed,
  unencrypted_ok: agreed,
} as const satisfies Record<string, Column<string | undefined>>;

export type ColumnName = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly ColumnName[];

/** What spreadsheets would run as a formula, if the cell were opened in one again. */
const FORMULA = /^[=+\-@\t\r]/;

/** What keeps any cell from being read, whatever its column. */
export function formulaFault(cell: string): readonly Fault[] {
  if (!FORMULA.test(cell)) return [];
  return [
    {
      code: 'recipient/formula',
      message: 'This begins like a formula of a spreadsheet (= + - @).',
      hint: 'Begin it with a letter or a digit.',
    },
  ];
}
