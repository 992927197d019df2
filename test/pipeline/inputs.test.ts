import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { buildHandout, openShelves } from '../../src/index.ts';
import { makeProject, smallHandout } from '../tools/project.ts';

const FILE = 'content/handouts/tablets/en.yaml';

async function inputsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const root = makeProject(files);
  const built = await buildHandout(
    {
      slug: 'tablets',
      lang: 'en',
      editions: ['handout'],
      papers: ['a4'],
      strict: false,
      today: '2026-11-24',
    },
    openShelves(root),
  );
  expect([...built.inputs].toSorted()).toEqual(built.inputs);
  return built.inputs
    .filter((path) => path.startsWith(join(root, '/')))
    .map((path) => relative(root, path).replaceAll('\\', '/'));
}

it('are what a handout is made from, also what is looked for in vain', async () => {
  expect(await inputsOf({ [FILE]: `${smallHandout()}clinic: riverside\n` })).toEqual([
    'content/clinics/riverside.yaml',
    'content/fonts',
    'content/fonts/atkinson-hyperlegible-next',
    'content/fonts/source-sans-3',
    FILE,
    'content/locales/en.yaml',
    'content/nutrition/reference-values.yaml',
    'content/themes/standard.yaml',
    'templates/handout.tsx',
  ]);
});

it('are known of a handout that does not build, too', async () => {
  const figure = smallHandout('      - figure:\n          image: plate.png\n          alt: A plate.');
  expect(await inputsOf({ [FILE]: figure })).toContain('content/handouts/tablets/plate.png');
  expect(await inputsOf({ [FILE]: 'title: [' })).toContain(FILE);
  expect(await inputsOf({})).toEqual([FILE]);
});

it('are the modules of a template, under each name that they may have', async () => {
  const inputs = await inputsOf({
    [FILE]: smallHandout(),
    'templates/handout.tsx': "import { a } from './parts/a.tsx';\nexport const handout = a;\n",
    'templates/parts/a.tsx':
      "import b from '../../lib/b';\nimport c from './c.json';\nexport const a = b(c);\n",
  });
  for (const file of [
    'templates/parts/a.tsx',
    'lib/b',
    'lib/b.ts',
    'lib/b/index.tsx',
    'templates/parts/c.json',
  ])
    expect(inputs).toContain(file);
  expect(inputs).not.toContain('lib/b.json.ts');
});
