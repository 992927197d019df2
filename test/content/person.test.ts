import { describe, expect, it } from 'vitest';
import { readPerson } from '../../src/content/index.ts';
import { showPlace, unwrap } from './read.ts';

const read = (text: string) => readPerson(text, '--for-file');
const problemsOf = (text: string): readonly string[] =>
  read(text).problems.map(({ code, place }) => `${code} ${showPlace(place)}`);

describe('readPerson', () => {
  it('reads every slot, each with its place, composed', () => {
    const person = unwrap(
      read(
        'id: "2041"\nname: Zoe\u0308\ndate: 28 November\nclinician: Dr. A\nnext_appointment: Monday\nnote: >\n  Two\n  lines.\nchecklist:\n  - Walk\n',
      ),
    );
    expect(person).toMatchObject({
      id: '2041',
      texts: {
        name: { text: 'Zoë', place: { file: '--for-file', line: 2, column: 7 } },
        note: { text: 'Two lines.' },
      },
      checklist: [{ text: 'Walk', place: { line: 10 } }],
    });
  });

  it('names a copy without an id', () => expect(unwrap(read('name: A')).id).toBe('copy'));

  it.each([
    ['a note that is too long', `note: ${'a '.repeat(151)}`, 'person/too-long 1:7'],
    ['a name that is too long', `name: ${'a '.repeat(41)}`, 'person/too-long 1:7'],
    ['nothing to say', 'id: "1"', 'person/empty 1:1'],
    ['an id that could be a path', 'id: ../x\nname: A', 'schema/value 1:5'],
    ['a slot that there is not', 'name: A\nemail: a@example.org', 'schema/unknown-key 2:1'],
    ['mark-up, whose signs would be printed', 'note: "**Now** rest"', 'person/mark-up 1:7'],
    ['a sign that turns the direction of a text', 'name: "A\\u202Eb"', 'text/control-character 1:9'],
    ['nine things to do', `checklist:\n${'  - Walk\n'.repeat(9)}`, 'schema/range 2:3'],
  ])('refuses %s', (_, text, problem) => expect(problemsOf(text)).toContain(problem));

  it('takes a note of 300 letters, counted as a reader counts them', () => {
    expect(problemsOf(`note: ${'e\u0301 '.repeat(150).trim()}`)).toEqual([]);
    expect(problemsOf(`note: ${'ab '.repeat(100).trim()}`)).toEqual([]);
  });

  it.each([
    'note: Marker: colon',
    'note: [Marker',
    'Marker: x',
    'note: "Marker',
    '- Marker',
    'Marker',
    'note:\n  Marker: 1',
    'note: @Marker',
    'note: Marker\nnote: Marker',
    'id: Marker!\nname: x',
    'note: *Marker',
    '\tnote: Marker',
    'note: **Marker**',
    'note: "Marker {marker} \u0007"',
    `note: ${'Marker'.repeat(60)}`,
    'checklist:\n  Marker: 1',
  ])('says no word of %j when it cannot be read', (text) => {
    const { ok, problems } = read(text);
    expect(ok).toBe(false);
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems).toLowerCase()).not.toContain('marker');
  });
});
