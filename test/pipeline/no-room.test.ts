import { describe, expect, it } from 'vitest';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';

/** More key points than a poster or a card has room for. */
const points = (count: number): string =>
  `key_points:\n${Array.from(
    { length: count },
    (_, index) =>
      `  - lead: Point ${index + 1} of them.\n    text: Take one tablet with a glass of water each morning, and sit up for half an hour.\n`,
  ).join('')}`;

const LONG = `${smallHandout()}${points(24)}`;

async function build(text: string, editions: readonly string[]) {
  const root = makeProject({ 'content/handouts/tablets/en.yaml': text });
  const run = await runIn(root, [
    'build',
    '-p',
    'a4',
    ...editions.flatMap((edition) => ['-e', edition]),
    '--json',
  ]);
  const { files, notes, problems } = JSON.parse(run.out) as {
    files: { edition: string }[];
    notes: { code: string; message: string; line: number }[];
    problems: { id: string }[];
  };
  return {
    code: run.code,
    editions: new Set(files.map(({ edition }) => edition)),
    notes,
    problems: problems.map(({ id }) => id),
  };
}

describe('a handout that is too long for a poster and a card', () => {
  it('comes in all other editions, and the build says why not in these', async () => {
    const all = await build(LONG, ['all']);
    expect(all).toMatchObject({ code: 0, problems: [] });
    expect([...all.editions]).toEqual(['handout', 'large-print', 'booklet', 'html', 'text']);
    expect(all.notes.map(({ code }) => code)).toEqual(Array(3).fill('edition/not-made'));
    const said = all.notes.map(({ message }) => message).join('\n');
    expect(said).toContain('There is no leaflet of this handout');
    expect(said).toMatch(/The poster is one page \(a3\), and its text is \d+ points too long/);
    expect(said).toMatch(/The edition “card” has room for 2 pages and this takes [3-9]/);
  });

  it.each([
    ['poster', 'layout/too-long'],
    ['card', 'layout/too-many-pages'],
  ])('is refused as a %s where that is asked for by name', async (edition, problem) => {
    const named = await build(LONG, [edition]);
    expect(named).toMatchObject({ code: 1, problems: [problem], notes: [] });
    expect([...named.editions]).toEqual([]);
  });

  it('is refused among all editions, too, where it says itself that it comes as a poster', async () => {
    const all = await build(`${LONG}poster:\n  title: Tablets\n`, ['all']);
    expect(all).toMatchObject({ code: 1, problems: ['layout/too-long'] });
  });
});
