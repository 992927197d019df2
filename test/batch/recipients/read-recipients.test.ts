import { describe, expect, it } from 'vitest';
import { readRecipients } from '../../../src/batch/recipients/read-recipients.ts';

const read = (text: string | Uint8Array) =>
  readRecipients(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'people.csv');

/** `code line:column` of every problem. */
const problemsOf = (text: string): readonly string[] =>
  read(text).problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);

function recipientsOf(text: string) {
  const outcome = read(text);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
  return outcome.value;
}

describe('readRecipients', () => {
  it('reads every column, each text with its place', () => {
    const [first] = recipientsOf(
      'id,name,email,lang,edition,date,clinician,note,next_appointment,email_ok,unencrypted_ok\n' +
        '17,Zoë Nguyễn,zoe@example.org,en-simple,handout,28 November,Dr. A,"Rest, and drink.",Monday,2026-11-01,no\n',
    );
    expect(first).toEqual({
      person: {
        id: '17',
        texts: {
          name: { text: 'Zoë Nguyễn', place: { file: 'people.csv', line: 2, column: 2 } },
          date: { text: '28 November', place: { file: 'people.csv', line: 2, column: 6 } },
          clinician: { text: 'Dr. A', place: { file: 'people.csv', line: 2, column: 7 } },
          note: { text: 'Rest, and drink.', place: { file: 'people.csv', line: 2, column: 8 } },
          next_appointment: { text: 'Monday', place: { file: 'people.csv', line: 2, column: 9 } },
        },
        checklist: [],
        place: { file: 'people.csv', line: 2, column: 1 },
      },
      line: 2,
      email: 'zoe@example.org',
      lang: 'en-simple',
      edition: 'handout',
      consent: { email: '2026-11-01' },
    });
  });

  it('reads things to do, one a column, and passes over empty cells', () => {
    const [first, second] = recipientsOf(
      'id,checklist_2,checklist_1\n1,Rest.,Walk.\n2,"Eat, drink | rest.",\n',
    );
    expect(first?.person.checklist).toEqual([
      { text: 'Walk.', place: { file: 'people.csv', line: 2, column: 3 } },
      { text: 'Rest.', place: { file: 'people.csv', line: 2, column: 2 } },
    ]);
    expect(second?.person.checklist.map(({ text }) => text)).toEqual(['Eat, drink | rest.']);
  });

  it('says which columns a check list has', () => {
    const [problem] = read('id,checklist\n1,Walk.\n').problems;
    expect(problem?.hint).toContain('checklist_1');
  });

  it('keeps a chosen password apart from what the copy says', () => {
    const [first, second] = recipientsOf('id,name,password\n1,Ann,correct-horse-battery\n2,Ben,\n');
    expect(first).toMatchObject({ password: 'correct-horse-battery' });
    expect(Object.keys(first?.person.texts ?? {})).toEqual(['name']);
    expect(second).not.toHaveProperty('password');
  });

  it.each(['19580312', 'elevensigns', 'has a space in it', 'Ölçüm-Ölçüm-12', 'x'.repeat(65)])(
    'refuses a password that can be tried out, or cannot be typed everywhere: %s',
    (password) => {
      const { problems } = read(`id,password\n1,${password}\n`);
      expect(problems.map(({ code }) => code)).toEqual(['recipient/password']);
      expect(JSON.stringify(problems)).not.toContain(password);
    },
  );

  it('takes what spreadsheets write: a byte order mark, semicolons, tabs, CRLF, empty lines, capitals in the head', () => {
    expect(recipientsOf('\uFEFFID;Name\r\n1;"A, B"\r\n\r\n2;C\r\n').map(({ line }) => line)).toEqual([2, 4]);
    expect(recipientsOf('id\tname\n1\tA\n')[0]?.person.texts.name?.text).toBe('A');
  });

  it('counts lines of the file where a cell has several', () => {
    const rows = recipientsOf('id,note\n1,"Two\nlines."\n2,One.\n');
    expect(rows.map(({ line, person }) => [line, person.texts.note?.text])).toEqual([
      [2, 'Two lines.'],
      [4, 'One.'],
    ]);
  });

  it.each([
    ['no head', '17,Ann\n', ['recipients/unknown-column 1:1', 'recipients/unknown-column 1:2']],
    ['a column that is spelt wrong', 'id,emial\n1,a@example.org\n', ['recipients/unknown-column 1:2']],
    ['a column twice', 'id,name,name\n1,A,B\n', ['recipients/column-twice 1:3']],
    ['no ids', 'name\nA\n', ['recipients/no-id 1:1']],
    ['nobody', 'id,name\n', ['recipients/empty 2:1']],
    ['nothing', '', ['recipients/empty 1:1']],
    ['a quote that is not closed', 'id,name\n1,"A\n2,B\n', ['recipients/csv 3:1']],
    ['too many cells', 'id,note\n1,Rest, and drink\n', ['recipients/too-many-cells 2:3']],
    ['an id that is missing', 'id,name\n,A\n', ['recipient/id 2:1']],
    ['an id that could be a path', 'id,name\n../1,A\n', ['recipient/id 2:1']],
    ['an id twice', 'id,name\n1,A\n2,B\n1,C\n', ['recipient/id-twice 4:1']],
    [
      'a formula',
      'id,name\n1,"=HYPERLINK(""http://x"")"\n2,@SUM(A1)\n',
      ['recipient/formula 2:2', 'recipient/formula 3:2'],
    ],
    ['a control character', 'id,name\n1,A\u0007\n', ['text/control-character 2:2']],
    ['a sign that turns the direction of a text', 'id,name\n1,A\u202Eb\n', ['text/control-character 2:2']],
    ['a note that is too long', `id,note\n1,${'a '.repeat(151)}\n`, ['person/too-long 2:2']],
    [
      'things to do that are too long, and one that cannot be printed',
      `id,checklist_1,checklist_8\n1,Walk.,${'a '.repeat(61)}\n2,A\u0007,Rest.\n`,
      ['person/too-long 2:3', 'text/control-character 3:2'],
    ],
    [
      'consent without a day',
      'id,email_ok\n1,yes\n2,2026-02-30\n',
      ['recipient/consent 2:2', 'recipient/consent 3:2'],
    ],
    ['an edition that there is not', 'id,edition\n1,scroll\n', ['recipient/edition 2:2']],
    ['a language that is none', 'id,lang\n1,../en\n', ['recipient/lang 2:2']],
  ])('refuses %s', (_, text, problems) => expect(problemsOf(text)).toEqual(problems));

  it.each([
    'ann@example.org\r\nRCPT TO:<evil@example.org>',
    'ann@example.org, evil@example.org',
    'ann@example.org;evil@example.org',
    'Ann <ann@example.org>',
    '<ann@example.org>',
    'ann@example.org ',
    'ann @example.org',
    '"a b"@example.org',
    'ann@localhost',
    'ann@[127.0.0.1]',
    'ann@example..org',
    'ann@example.org\u0000',
    'ann@example.org\u2028x',
    'mailto:ann@example.org',
    '@example.org',
    `${'a'.repeat(65)}@example.org`,
  ])('refuses the address %j', (address) => {
    expect(read(`id,email\n1,"${address.replaceAll('"', '""')}"\n`).ok).toBe(false);
  });

  it.each(['ann@example.org', "o'neil+1@mail.example.co.uk", 'zoë@exämple.org', 'a.b_c-d@example.museum'])(
    'takes the address %s',
    (address) => expect(recipientsOf(`id,email\n1,${address}\n`)[0]?.email).toBe(address),
  );

  it('is told the encoding', () =>
    expect(read(Buffer.from('id,name\n1,Zo\xEB\n', 'latin1')).problems[0]?.code).toBe('recipients/encoding'));

  it('says no word of what stands in a cell', () => {
    const marker = 'Marker';
    const text = `id,name,email,note,lang,edition,email_ok\n${marker}!,=${marker},${marker},${`${marker} `.repeat(60)},${marker},${marker},${marker}\n${marker}x,**${marker}**\n`;
    const { problems } = read(text);
    expect(problems.length).toBeGreaterThan(7);
    expect(JSON.stringify(problems)).not.toContain(marker);
    expect(JSON.stringify(read(`${marker},x\n1,2\n`).problems)).not.toContain(marker);
  });

  it('stops after fifty problems', () => {
    expect(read(`id,name\n${',A\n'.repeat(5000)}`).problems.length).toBeLessThan(60);
  });

  it('reads 20,000 rows in a moment', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `${row},Name ${row},n${row}@example.org,Take it with food.`,
    );
    expect(recipientsOf(`id,name,email,note\n${rows.join('\n')}\n`)).toHaveLength(20_000);
  });
});
