import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { readPdf } from '../src/verify/index.ts';
import { makeProject, runIn, smallHandout } from './tools/project.ts';
import { REPOSITORY } from './tools/shipped.ts';

const read = (file: string): string => readFileSync(join(REPOSITORY, file), 'utf8');
const yamlIn = (text: string): string[] =>
  [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

const indent = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

it('the handout of the README builds', async () => {
  const [yaml = ''] = yamlIn(read('README.md'));
  const run = await runIn(makeProject({ 'content/handouts/inhaler/en.yaml': yaml }), ['build', '--json']);
  expect(run).toMatchObject({ code: 0 });
  expect(JSON.parse(run.out)).toMatchObject({ problems: [] });
});

it('everything that “Add a handout” shows builds', async () => {
  const [first = '', blocks = '', around = ''] = yamlIn(read('docs/how-to/add-a-handout.md'));
  const [clinic = ''] = yamlIn(read('docs/how-to/brand-a-clinic.md'));
  const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#2F7D4F' } })
    .png()
    .toBuffer();
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><rect width="300" height="60" fill="#0B4F6C"/></svg>';
  const root = makeProject({
    'content/handouts/first/en.yaml': first.replace(/^ {3}/gm, ''),
    'content/handouts/blocks/en.yaml': `title: Every block\nsections:\n  - heading: All of them\n${indent(blocks, 4)}`,
    'content/handouts/blocks/plate.png': picture,
    'content/handouts/blocks/wave.svg': drawing,
    'content/handouts/around/en.yaml': around,
    'content/clinics/ours.yaml': clinic,
    'content/clinics/our-mark.svg': drawing,
    'plainleaf.yaml': 'clinic: ours\n',
  });
  const run = await runIn(root, ['build', '--paper', 'a4', '--json']);
  expect(JSON.parse(run.out)).toMatchObject({
    problems: [],
    files: [{ slug: 'around' }, { slug: 'blocks' }, { slug: 'first' }],
  });
});

it('the leaflet of “Make a leaflet” fits, and says what the guide says', async () => {
  const yaml = yamlIn(read('docs/how-to/make-a-leaflet.md')).find((text) => text.startsWith('title: ')) ?? '';
  const root = makeProject({ 'content/handouts/inhaler/en.yaml': yaml });
  const run = await runIn(root, ['build', '--edition', 'leaflet', '--paper', 'letter', '--json']);
  expect(JSON.parse(run.out)).toMatchObject({ problems: [], notes: [] });
  const pdf = readPdf(readFileSync(join(root, 'out/inhaler/en/leaflet-letter.pdf')));
  const panels = pdf.ok ? pdf.value.pages.map(({ texts }) => texts.map(({ text }) => text).join('')) : [];
  expect(panels).toHaveLength(6);
  expect(panels[0]).toContain('Shake, breathe out, press, breathe in.');
  expect(panels[1]).toContain('You cannot speak a sentence?');
  expect(panels.join('')).toContain('It takes the medicine to your lungs.');
  expect(panels.join('')).not.toContain('valve');
});

it('the food of “Add a food” can be eaten', async () => {
  const [food = ''] = yamlIn(read('docs/how-to/add-food.md'));
  const root = makeProject({
    'content/nutrition/foods/oat-drink-fortified.yaml': food.replace(/^ {3}/gm, ''),
    'content/handouts/drink/en.yaml': smallHandout(`      - meal:
          name: A drink
          foods:
            - food: oat-drink-fortified
              servings: 1
              name: Oat drink`),
  });
  const run = await runIn(root, ['build', '--paper', 'a4', '--json']);
  expect(JSON.parse(run.out)).toMatchObject({ problems: [], files: [{ slug: 'drink' }] });
});

it('everything that “Add a safety fact” shows builds, and prints what it says', async () => {
  const guide = read('docs/how-to/add-fact.md');
  const yaml = yamlIn(guide);
  const facts = yaml
    .filter((text) => text.startsWith('# content/facts/'))
    .map((text) => [/content\S+/.exec(text)?.[0] ?? '', text] as const);
  expect(facts).toHaveLength(3);
  const handout = yaml.find((text) => text.startsWith('title: ')) ?? '';
  const root = makeProject({
    ...Object.fromEntries(facts),
    'content/handouts/tablets/en.yaml': handout,
  });
  const run = await runIn(root, ['build', '--paper', 'a4', '--json']);
  expect(JSON.parse(run.out)).toMatchObject({ problems: [], files: [{ slug: 'tablets' }] });
  const pdf = readPdf(readFileSync(join(root, 'out/tablets/en/handout-a4.pdf')));
  const printed = pdf.ok
    ? pdf.value.pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('')
    : '';
  const [quoted = ''] = /(?<=The first is printed “).*(?=”)/.exec(guide) ?? [];
  expect(quoted).toContain('4,000 mg');
  expect(printed.replace(/\s/g, '')).toContain(quoted.replace(/\s/g, ''));
});
