import { CsvError, parse } from 'csv-parse/sync';
import {
  type Outcome,
  type PersonalText,
  type Place,
  type Problem,
  suggest,
  TEXT_SLOTS,
  type TextSlot,
} from '../../model/index.ts';
import { CHECKLIST_COLUMNS, COLUMN_NAMES, COLUMNS, type ColumnName, formulaFault } from './columns.ts';
import type { Recipient } from './recipient.ts';

/** More tell nobody anything new. */
const MOST_PROBLEMS = 50;

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads the recipients of a batch. All rows are looked at before anything is made; problems name the row and the
 * column, and never what stands there.
 * @param file how problems name it. @param bytes CSV in UTF-8, with a head; commas, semicolons or tabs.
 */
export function readRecipients(bytes: Uint8Array, file: string): Outcome<readonly Recipient[]> {
  const text = decode(bytes);
  if (text === null)
    return refuse(file, 'recipients/encoding', 'This file is not written in UTF-8.', SAVE_AS);
  let rows: readonly Row[];
  try {
    rows = parse(text, {
      bom: true,
      info: true,
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    }) as unknown as readonly Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { readonly lines?: number };
    return refuse(
      file,
      'recipients/csv',
      'This is no CSV from here on.',
      'Look for a quote mark that is not closed.',
      lines,
    );
  }
  const [head, ...body] = rows;
  if (!head)
    return refuse(
      file,
      'recipients/empty',
      'This file is empty.',
      `Its first line names the columns: ${COLUMN_NAMES.join(', ')}.`,
    );
  const columns = head.record.map((name) => name.toLowerCase());
  const wrong = headProblems(columns, head, file);
  if (wrong.length > 0) return { ok: false, problems: wrong };
  if (body.length === 0)
    return refuse(
      file,
      'recipients/empty',
      'This file names nobody.',
      'Write a line for each person below the head.',
      2,
    );
  return readRows(columns as readonly ColumnName[], body, file);
}

const SAVE_AS = 'Save it as “CSV UTF-8”.';

function refuse(file: string, code: string, message: string, hint: string, line = 1): Outcome<never> {
  return {
    ok: false,
    problems: [{ code, severity: 'error', message, hint, place: { file, line, column: 1 } }],
  };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What stands between the names of the head: spreadsheets take semicolons where the comma is a decimal sign. */
function delimiterOf(text: string): string {
  const head = text.split(/\r?\n/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((sign) => [sign, head.split(sign).length] as const);
  return counts.toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ',';
}

function headProblems(columns: readonly string[], head: Row, file: string): readonly Problem[] {
  const place = (index: number): Place => ({ file, line: head.info.lines, column: index + 1 });
  const unknown = columns.flatMap((name, index): Problem[] => {
    if (COLUMN_NAMES.some((known) => known === name)) {
      return columns.indexOf(name) === index
        ? []
        : [
            headProblem(
              'recipients/column-twice',
              `The column \`${name}\` is there twice.`,
              'Take one of them out.',
              place(index),
            ),
          ];
    }
    // not what it says: a file without a head begins with a person
    const message = `Column ${index + 1} of the head is no column that is known.`;
    return [headProblem('recipients/unknown-column', message, suggest(name, COLUMN_NAMES), place(index))];
  });
  if (unknown.length > 0 || columns.includes('id')) return unknown;
  return [
    headProblem(
      'recipients/no-id',
      'There is no column `id`.',
      'Add one with the number of each record.',
      place(0),
    ),
  ];
}

const headProblem = (code: string, message: string, hint: string, place: Place): Problem => ({
  code,
  severity: 'error',
  message,
  hint,
  place,
});

function readRows(
  columns: readonly ColumnName[],
  rows: readonly Row[],
  file: string,
): Outcome<readonly Recipient[]> {
  const problems: Problem[] = [];
  const recipients: Recipient[] = [];
  const firstLine = new Map<string, number>();
  for (const row of rows) {
    if (problems.length >= MOST_PROBLEMS) break;
    const { recipient, problems: found } = readRow(columns, row, file);
    problems.push(...found);
    const { id } = recipient.person;
    const before = firstLine.get(id);
    if (before !== undefined) {
      problems.push({
        ...cellProblem('id', columns.indexOf('id'), recipient.line, file),
        code: 'recipient/id-twice',
        message: `Row ${recipient.line}, \`id\`: row ${before} has the same.`,
        hint: 'Give each row an id of its own: one of the two would be left out.',
      });
    }
    firstLine.set(id, recipient.line);
    recipients.push(recipient);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: recipients, problems };
}

const cellProblem = (name: string, index: number, line: number, file: string) =>
  ({
    severity: 'error',
    place: { file, line, column: index + 1 },
    code: '',
    message: `Row ${line}, \`${name}\``,
  }) as const;

function readRow(
  columns: readonly ColumnName[],
  { record, info: { lines } }: Row,
  file: string,
): { readonly recipient: Recipient; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const values: Partial<Record<ColumnName, string>> = {};
  // a cell with line breaks ends in a later line than it begins
  const breaks = record.some((cell) => cell.includes('\n')) ? record.join('').split('\n').length - 1 : 0;
  const line = lines - breaks;
  for (const [index, name] of columns.entries()) {
    const cell = record[index] ?? '';
    if (cell === '' && name !== 'id') continue;
    const { value, faults } = COLUMNS[name](cell);
    for (const { code, message, hint } of [...formulaFault(cell), ...faults]) {
      problems.push({
        ...cellProblem(name, index, line, file),
        code,
        message: `Row ${line}, \`${name}\`: ${message}`,
        ...(hint === undefined ? {} : { hint }),
      });
    }
    if (value !== undefined) values[name] = value;
  }
  if (record.length > columns.length) {
    problems.push({
      ...cellProblem('', columns.length, line, file),
      code: 'recipients/too-many-cells',
      message: `Row ${line} has ${record.length} cells; the head has ${columns.length}.`,
      hint: 'Put quote marks round a text with a comma in it.',
    });
  }
  return { recipient: toRecipient(values, line, file, columns), problems };
}

function toRecipient(
  values: Partial<Record<ColumnName, string>>,
  line: number,
  file: string,
  columns: readonly ColumnName[],
): Recipient {
  const { id = '', email, lang, edition, password, email_ok, unencrypted_ok } = values;
  const said = (name: ColumnName): readonly PersonalText[] => {
    const text = values[name];
    return text === undefined ? [] : [{ text, place: { file, line, column: columns.indexOf(name) + 1 } }];
  };
  const texts: Partial<Record<TextSlot, PersonalText>> = {};
  for (const slot of TEXT_SLOTS) for (const text of said(slot)) texts[slot] = text;
  return {
    person: {
      id,
      texts,
      checklist: CHECKLIST_COLUMNS.flatMap(said),
      place: { file, line, column: 1 },
    },
    line,
    ...(email === undefined ? {} : { email }),
    ...(lang === undefined ? {} : { lang }),
    ...(edition === undefined ? {} : { edition: edition as NonNullable<Recipient['edition']> }),
    ...(password === undefined ? {} : { password }),
    consent: {
      ...(email_ok === undefined ? {} : { email: email_ok }),
      ...(unencrypted_ok === undefined ? {} : { unencrypted: unencrypted_ok }),
    },
  };
}
