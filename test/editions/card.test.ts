import { describe, expect, it } from 'vitest';
import { cardText } from '../../src/editions/card/card-text.ts';
import { withoutReferences } from '../../src/editions/without-references.ts';
import { type Localised, plainText } from '../../src/model/index.ts';
import { propsOf } from '../pdf/render.ts';
import { makeProject, runIn } from '../tools/project.ts';

const { localised } = await propsOf({ file: 'test/fixtures/pdf/every-block.yaml' });

const told = (of: Localised): readonly string[] => cardText(of).prose.map(({ text }) => text);

describe('what a card says', () => {
  const says = told(localised);

  it('is title, key points, what keeps from harm, a teach-back check and whom to call, in this order', () => {
    const at = [
      'After your knee operation',
      'Move: Walk a little every hour while you are awake.',
      'Emergency',
      'Tell me in your own words',
      '555-0142',
    ].map((words) =>
      says.findIndex((text) => text === words || (words === 'Emergency' && text.startsWith('Call 911'))),
    );
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at).not.toContain(-1);
  });

  it('has every demanded fact, with the sentence or box that says it', () => {
    expect(says.join(' ')).toContain('Take no more than 3,000');
    expect(says).toContain(
      'If you take a blood thinner, do not take any painkiller before you have asked us.',
    );
  });

  it('has every box of emergency signs, and no other box that nobody demands', () => {
    expect(says).toContain('have chest pain, cannot breathe, or cough blood.');
    expect(says.join(' ')).not.toContain('Swelling is normal');
    expect(says.join(' ')).not.toContain('Ask first if you take warfarin');
  });

  it('cites nothing, for it has no sources', () => {
    expect(says.filter((text) => /\[\d/.test(text))).toEqual([]);
  });

  it('says a fact once: what a key point says needs no sentence more', () => {
    const [point] = localised.handout.keyPoints;
    const fact = {
      type: 'fact',
      name: 'painkiller-limit',
      text: '3,000 mg',
      place: localised.handout.place,
    } as const;
    if (!point) throw new Error('the fixture has no key point');
    const handout = {
      ...localised.handout,
      keyPoints: [{ ...point, text: { ...point.text, inlines: [fact] } }],
    };
    expect(told({ ...localised, handout }).join(' ')).not.toContain('Take no more than');
  });

  it('says what is demanded and stands outside the sections, in a box', () => {
    const fact = {
      type: 'fact',
      name: 'painkiller-limit',
      text: '3,000 mg',
      place: localised.handout.place,
    } as const;
    const introduction = [
      { inlines: [{ type: 'text', value: 'At most ' } as const, fact], place: fact.place },
    ];
    const handout = { ...localised.handout, introduction, sections: [] };
    expect(told({ ...localised, handout })).toContain('At most 3,000 mg');
  });

  it('says the summary where nothing is said to be the key', () => {
    const handout = { ...localised.handout, keyPoints: [] };
    expect(told({ ...localised, handout })).toContain(
      'Rest, keep the wound dry, and move a little every day.',
    );
    expect(says).not.toContain('Rest, keep the wound dry, and move a little every day.');
  });
});

describe('a list of doses', () => {
  it('keeps the items that are demanded', () => {
    const place = localised.handout.place;
    const item = (name: string) => ({
      inlines: [{ type: 'fact', name, text: name, place } as const],
      place,
    });
    const [section] = localised.handout.sections;
    if (!section) throw new Error('the fixture has no section');
    const items = ['painkiller-limit', 'painkiller-gap'].map(item);
    const sections = [{ ...section, blocks: [{ type: 'steps', items, place } as const] }];
    const card = cardText({ ...localised, handout: { ...localised.handout, sections } });
    const [list] = card.localised.handout.sections.flatMap(({ blocks }) => blocks);
    expect(list).toMatchObject({ type: 'list', items: [{ inlines: [{ name: 'painkiller-limit' }] }] });
    expect(list && 'items' in list ? list.items : []).toHaveLength(1);
  });
});

it('a citation goes with the space before it, and a link to another part leaves its words', () => {
  const text = {
    inlines: [
      { type: 'text', value: 'Walk ' },
      { type: 'citation', numbers: [1], text: '[1]' },
      { type: 'text', value: ' and see ' },
      { type: 'cross-reference', to: 'home', children: [{ type: 'text', value: 'At home' }] },
      { type: 'text', value: '. ' },
      { type: 'citation', numbers: [2], text: '[2]' },
    ],
    place: localised.handout.place,
  } as const;
  const left = withoutReferences(text);
  expect(plainText(left)).toBe('Walk and see At home.');
  expect(left.inlines).toHaveLength(1);
});

const handoutOf = (points: number, extra = ''): string =>
  `title: How to take your tablets
key_points:
${Array.from({ length: points }, (_, i) => `  - lead: Point ${i + 1}.\n    text: Take one tablet a day, with food and a full glass of water, for as long as we told you.\n`).join('')}sections:
  - heading: What to do
    blocks:
      - Take it with food.
${extra}`;

describe('the card on paper', () => {
  it('is one page where that is enough, and comes four to a sheet', async () => {
    const root = makeProject({ 'content/handouts/tablets/en.yaml': handoutOf(2) });
    const run = await runIn(root, ['build', '-e', 'card', '--json']);
    const { files } = JSON.parse(run.out) as { files: { file: string; pages: number }[] };
    expect(files.map(({ file, pages }) => [file.split('/').at(-1), pages])).toEqual([
      ['card-letter.pdf', 1],
      ['card-letter-print.pdf', 1],
      ['card-a4.pdf', 1],
      ['card-a4-print.pdf', 1],
    ]);
  });

  it('has a back where it says more', async () => {
    const root = makeProject({ 'content/handouts/tablets/en.yaml': handoutOf(9) });
    const run = await runIn(root, ['build', '-e', 'card', '-p', 'letter', '--json']);
    const { files } = JSON.parse(run.out) as { files: { pages: number }[] };
    expect(files.map(({ pages }) => pages)).toEqual([2, 2]);
  });

  it('is refused where it says too much: where that begins and how much it is', async () => {
    const root = makeProject({ 'content/handouts/tablets/en.yaml': handoutOf(30) });
    const run = await runIn(root, ['build', '-e', 'card', '-p', 'letter', '--json']);
    expect(run.code).toBe(1);
    const { problems, files } = JSON.parse(run.out) as {
      files: unknown[];
      problems: { id: string; line: number; message: string }[];
    };
    expect(files).toEqual([]);
    expect(problems.map(({ id }) => id)).toEqual(['layout/too-many-pages']);
    const [problem] = problems;
    // each key point has two lines of YAML; the first two pages hold some twenty
    expect(problem?.line).toBeGreaterThan(2 + 2 * 12);
    expect(problem?.line).toBeLessThan(2 + 2 * 28);
    expect(Number(/(\d+) lines are too much/.exec(problem?.message ?? '')?.[1])).toBeGreaterThan(10);
  });
});
