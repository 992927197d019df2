import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type BuildRequest, buildHandout, openShelves } from '../../src/index.ts';
import { makeProject, smallHandout } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';

// a thread runs JavaScript files: the built package is tried
const built = (await import(join(REPOSITORY, 'dist/src/index.js'))) as typeof import('../../src/index.ts');

const root = makeProject({
  'content/handouts/drops/en.yaml': smallHandout('      - Two drops in each eye.'),
  'content/handouts/tablets/en.yaml': smallHandout(),
});
const request = (slug: string): BuildRequest => ({
  slug,
  lang: 'en',
  editions: ['handout'],
  papers: ['letter', 'a4'],
  strict: false,
  today: '2026-11-24',
});
const workers = built.openWorkers();
afterAll(() => workers.close());

it('gives the bytes that this thread gives, side by side and one after the other', async () => {
  const shelves = built.openShelves(root);
  const together = await Promise.all(
    ['drops', 'tablets', 'drops'].map((slug) => workers.build(request(slug), shelves)),
  );
  const here = [
    await buildHandout(request('drops'), openShelves(root)),
    await buildHandout(request('tablets'), openShelves(root)),
  ];
  expect(here.every(({ ok }) => ok)).toBe(true);
  expect(together).toHaveLength(3);
  for (const [index, outcome] of together.entries()) {
    const same = here[index % 2];
    if (!outcome.ok || !same?.ok) throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.value.map(({ fileName }) => fileName)).toEqual(['handout-letter.pdf', 'handout-a4.pdf']);
    outcome.value.forEach(({ bytes }, at) => {
      expect(Buffer.compare(bytes, same.value[at]?.bytes ?? Buffer.alloc(0))).toBe(0);
    });
  }
});

it('finds what this thread finds', async () => {
  const lacking = makeProject({ 'content/handouts/tablets/en.yaml': smallHandout('      - contact:') });
  const { findings } = await workers.inspect(request('tablets'), built.openShelves(lacking));
  expect(findings).toEqual([expect.objectContaining({ code: 'clinic/no-contact' })]);
});

it('says which picture or fault of the machine it was, as this thread does', async () => {
  const missing = built.openShelves(join(root, 'nowhere'));
  const { ok, problems } = await workers.build(request('tablets'), missing);
  const same = await buildHandout(request('tablets'), openShelves(join(root, 'nowhere')));
  expect(ok).toBe(false);
  expect(problems).toEqual(same.problems);
});

it('tells whoever waits when it is closed', async () => {
  const closing = built.openWorkers();
  const waiting = closing.build(request('tablets'), built.openShelves(root));
  const expectation = expect(waiting).rejects.toBeInstanceOf(built.WorkersClosed);
  await closing.close();
  await expectation;
  await expect(closing.build(request('tablets'), built.openShelves(root))).rejects.toBeInstanceOf(
    built.WorkersClosed,
  );
});
