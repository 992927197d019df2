import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openShelves } from '../../src/files/index.ts';
import { gatherSources } from '../../src/sources/index.ts';
import { makeProject, smallHandout } from '../tools/project.ts';

const svg = (radius: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><circle cx="9" cy="9" r="${radius}"/></svg>`;
const figure = smallHandout('      - figure:\n          image: a.svg\n          alt: A dot.');

it('decodes a picture that handouts share once, and one that was changed anew', async () => {
  const root = makeProject({
    'content/handouts/one/en.yaml': figure,
    'content/handouts/one/a.svg': svg(9),
    'content/handouts/two/en.yaml': figure,
    'content/handouts/two/a.svg': svg(9),
  });
  const picture = async (slug: string) => {
    const gathered = await gatherSources({ slug, lang: 'en' }, openShelves(root));
    if (!gathered.ok) throw new Error(JSON.stringify(gathered.problems));
    return gathered.value.images.get(`content/handouts/${slug}/a.svg`);
  };
  const before = await picture('one');
  expect(before).toBeDefined();
  expect(await picture('two')).toBe(before);
  writeFileSync(join(root, 'content/handouts/two/a.svg'), svg(5));
  const after = await picture('two');
  expect(after?.digest).not.toBe(before?.digest);
  expect(after?.bytes).not.toEqual(before?.bytes);
});
