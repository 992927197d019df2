import { describe, expect, it } from 'vitest';
import { readHandout } from '../../src/content/index.ts';
import { type Change, compareHandouts } from '../../src/diff/index.ts';
import { inlinesIn, mapInlines } from '../../src/model/index.ts';
import { fileText } from '../content/read.ts';

const OLD = `title: Your tablets
summary: Take one tablet a day with food.
sections:
  - heading: What to do
    id: todo
    blocks:
      - steps:
          - Wash your hands.
          - Take one tablet of 20 mg.
          - Drink a glass of water.
      - caution: Do not take it with alcohol.
      - Call <https://example.org/help> if you feel ill. [1]
      - list:
          - A first thing to know about them.
          - A second thing that you may forget.
      - claims:
          - claim: It lowers your blood pressure. [1]
            strength: established
  - heading: Storing them
    blocks:
      - Keep them dry and out of the reach of children.
      - Take no more than {limit} of them.
references:
  - title: Leaflet
facts:
  limit:
    amount: 4
    unit: tablet
    per: day
    source:
      title: Leaflet
`;

function read(text: string, file = 'a.yaml') {
  const outcome = readHandout({ text, file, slug: 'a', lang: 'en' });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** What is told of a change from one text of OLD to another. */
function changed(from: string, to: string): readonly Change[] {
  expect(OLD).toContain(from);
  return compareHandouts(read(OLD), read(OLD.replace(from, to))).changes;
}
const told = (changes: readonly Change[]): readonly string[] =>
  changes.map(({ type, kind, matters }) => [type, kind, ...matters].join(' '));
const words = (changes: readonly Change[]): string =>
  changes
    .flatMap((change) => change.words)
    .filter(({ type }) => type !== 'same')
    .map(({ type, text }) => `${type === 'added' ? '+' : '-'}${text}`)
    .join(' ');

describe('a change that matters', () => {
  it.each([
    ['20 mg', '25 mg', 'changed step dose number', '-20 +25'],
    ['20 mg', '2.5 mg', 'changed step dose number', '-20 +2.5'],
    ['20 mg', '20 mcg', 'changed step dose', '-mg +mcg'],
    ['Take one tablet of', 'Take two tablets of', 'changed step number', '-one +two -tablet +tablets'],
    ['with food', 'without food', 'changed summary not', '-with +without'],
    ['Do not take it', 'You may take it', 'changed caution caution not', '-Do +You -not +may'],
    ['- caution: Do', '- note: Do', 'changed note caution', ''],
    ['example.org/help', 'example.org/other', 'changed text link', expect.any(String)],
    ['if you feel ill. [1]', 'if you feel ill.', 'changed text reference', expect.any(String)],
    ['no more than {limit}', 'no more than four', 'changed text fact number', '-{limit} +four'],
    ['amount: 4', 'amount: 6', 'changed fact dose fact number', '-4 +6'],
    ['strength: established', 'strength: weak', 'changed claim strength', ''],
    ['title: Leaflet\nfacts', 'title: Leaflet, new\nfacts', 'changed reference reference', '+, new'],
  ])('%s → %s', (from, to, line, difference) => {
    const changes = changed(from, to);
    expect(told(changes)).toEqual([line]);
    expect(words(changes)).toEqual(difference);
  });

  it('is a step in another place', () => {
    const changes = changed(
      '          - Wash your hands.\n          - Take one tablet of 20 mg.\n',
      '          - Take one tablet of 20 mg.\n          - Wash your hands.\n',
    );
    expect(told(changes)).toEqual(['moved step order']);
  });

  it('is a caution that went, and stands before all others', () => {
    const text = OLD.replace('Your tablets', 'Your pills').replace(/ +- caution: .*\n/, '');
    expect(told(compareHandouts(read(OLD), read(text)).changes)).toEqual([
      'removed caution caution not',
      'changed title',
    ]);
  });

  it('knows both places', () => {
    const [change] = compareHandouts(
      read(OLD, 'old.yaml'),
      read(`# new\n${OLD.replace('20 mg', '5 mg')}`),
    ).changes;
    expect(change).toMatchObject({
      section: 'What to do',
      before: { file: 'old.yaml', line: 9, column: 13 },
      after: { file: 'a.yaml', line: 10, column: 13 },
    });
  });
});

describe('a change that does not', () => {
  it.each([
    ['Keep them dry', 'Keep them cool', 'changed text'],
    ['      - Keep them dry and out of the reach of children.\n', '', 'removed text'],
    ['Storing them', 'How to store them', 'changed heading'],
  ])('%s → %s', (from, to, line) => {
    expect(told(changed(from, to))).toEqual([line]);
  });

  it('is an item in another place, told once', () => {
    const text = OLD.replace('          - A first thing to know about them.\n', '').replace(
      'that you may forget.\n',
      'that you may forget.\n          - A first thing to know about them.\n',
    );
    expect(told(compareHandouts(read(OLD), read(text)).changes)).toEqual(['moved list item']);
  });
});

describe('every word of every block', () => {
  const handout = read(fileText('test/fixtures/pdf/every-block.yaml'));
  const texts = inlinesIn(handout).filter(({ type }) => type === 'text').length;

  it('is compared', () => {
    expect(texts).toBeGreaterThan(60);
    for (let wanted = 0; wanted < texts; wanted++) {
      let number = 0;
      const edited = mapInlines(handout, (inline) =>
        inline.type === 'text' && number++ === wanted ? { ...inline, value: `${inline.value} Zyx` } : inline,
      );
      const { changes } = compareHandouts(handout, edited);
      expect(
        changes.map(({ type }) => type),
        `text ${wanted}`,
      ).toEqual(['changed']);
      expect(words(changes)).toContain('Zyx');
    }
  });
});

describe('nothing changed', () => {
  it.each([
    ['comments and line breaks', OLD.replace('summary: Take', '# why\nsummary:\n  Take')],
    ['the sign-off', `${OLD}review:\n  reviewed_by:\n    name: Ana\n    date: 2026-01-01\n`],
  ])('where only %s did', (_, text) => {
    expect(compareHandouts(read(OLD), read(text))).toEqual({ changes: [], otherwise: false });
  });

  it('where only the folder of the file is another one, pictures and all', () => {
    const text = fileText('test/fixtures/pdf/every-block.yaml');
    const old = read(text, 'old.yaml');
    const there = read(text, 'content/handouts/knee/en.yaml');
    expect(compareHandouts(old, there)).toEqual({ changes: [], otherwise: false });
    const other = read(text.replace('image: plate.svg', 'image: bowl.svg'), 'old.yaml');
    expect(compareHandouts(old, other).changes).toMatchObject([
      {
        kind: 'picture',
        details: ['plate.svg: Salmon and broccoli on a plate.', expect.stringContaining('bowl.svg')],
      },
    ]);
  });

  it('that is a word, where an id did', () => {
    const text = OLD.replace('id: todo', 'id: to-do');
    expect(compareHandouts(read(OLD), read(text))).toEqual({ changes: [], otherwise: true });
  });

  it('in the shipped article against itself', () => {
    const text = fileText('content/handouts/vitamins-bones-back-pain/en.yaml');
    expect(compareHandouts(read(text), read(text)).changes).toEqual([]);
  });
});
