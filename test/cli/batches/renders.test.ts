import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommandLine } from '../../../src/cli/run.ts';
import type { BuildRequest } from '../../../src/pipeline.ts';
import { IN_THIS_THREAD, makeProject, type Run, runWith, smallHandout } from '../../tools/project.ts';

const LONG = 'Walk a little every day, and rest when it hurts. '.repeat(4).trim();
const HANDOUT = `${smallHandout()}for_you: [name, next_appointment, note]\nreview:\n  next: 2030-01-01\n`;
/** Two shapes: with a long note, and with a next appointment besides. */
const PEOPLE = [
  'id,name,next_appointment,note',
  `1,Ana,Monday,${JSON.stringify(LONG)}`,
  `2,Ben,,${JSON.stringify(LONG)}`,
  `3,Cem,Tuesday,${JSON.stringify(LONG)}`,
  '',
].join('\n');

const BASES = ['name next_appointment note', 'name next_appointment note', 'name note', 'name note'];

interface Asked {
  readonly run: Run;
  /** What had to be rendered, in the order in which it was begun. */
  readonly renders: readonly BuildRequest[];
}

async function runCounted(root: string, argv: readonly string[]): Promise<Asked> {
  const renders: BuildRequest[] = [];
  const openWorkers = async () => ({
    ...IN_THIS_THREAD,
    build: (...[request, shelves]: Parameters<typeof IN_THIS_THREAD.build>) => {
      renders.push(request);
      return IN_THIS_THREAD.build(request, shelves);
    },
  });
  const run = await runWith({ cwd: root, openWorkers }, (terminal) => runCommandLine(argv, terminal));
  return { run, renders };
}

const WHO = ['-r', 'people.csv', '-p', 'letter', '--allow-unreviewed'];
const merge = (root: string, out = 'out'): Promise<Asked> =>
  runCounted(root, ['merge', 'tablets', ...WHO, '-o', out]);

const project = (people = PEOPLE): string =>
  makeProject({ 'content/handouts/tablets/en.yaml': HANDOUT, 'people.csv': people });
/** Slots that are filled in, or what stands instead of a person. */
const saidIn = ({ person, asBase }: BuildRequest): string =>
  person ? `${asBase ? '' : 'whole: '}${Object.keys(person.texts).join(' ')}` : 'everybody';

it('renders a handout once as everybody gets it, once for the widths of each choice of places, and once a shape', async () => {
  const root = project();
  const { run, renders } = await merge(root);
  expect(run.code, run.err).toBe(0);
  const [check, ...bases] = renders.map(saidIn);
  expect(check).toBe('everybody');
  expect(bases.toSorted()).toEqual(BASES);
  expect(JSON.stringify(renders)).not.toMatch(/Ana|Ben|Cem|Walk/);
  const again = await merge(root, 'elsewhere');
  expect([again.run.code, again.renders.length]).toEqual([0, renders.length]);
  const later = await merge(root);
  expect([later.run.code, later.renders]).toEqual([0, []]);
});

it('gives copies of the same bytes as for each person alone', async () => {
  const all = project();
  await merge(all);
  const [head = '', ...rows] = PEOPLE.trimEnd().split('\n');
  for (const [index, row] of rows.entries()) {
    const alone = project(`${head}\n${row}\n`);
    await merge(alone);
    const [one, other] = [all, alone].map((root) =>
      readFileSync(join(root, `out/batches/2026-11-24-1/copies/${index + 1}-handout-letter.pdf`)),
    );
    expect(one?.equals(other ?? Buffer.alloc(0)), row).toBe(true);
  }
});

it('says what is wrong with a handout once, and makes nothing of it', async () => {
  const broken = makeProject({
    'content/handouts/tablets/en.yaml': HANDOUT.replace('Take it with food.', 'Take it with \u{1f34e}.'),
    'people.csv': PEOPLE,
  });
  const { run } = await merge(broken);
  expect(run.code).toBe(1);
  expect(run.err.match(/U\+1F34E/g)).toHaveLength(1);
});

it.each([[[]], [['--encrypt']]])('renders no copy whole for a mail (%j)', async (flags) => {
  const [head = '', ...rows] = PEOPLE.trimEnd().split('\n');
  const consent = '2026-11-01,2026-11-01';
  const mailed = rows.map((row, index) => `${row},p${index}@example.org,${consent}`);
  const root = project([`${head},email,email_ok,unencrypted_ok`, ...mailed, ''].join('\n'));
  writeFileSync(join(root, 'plainleaf.yaml'), 'email:\n  from: clinic@example.org\n');
  const send = ['email', 'tablets', ...WHO, ...flags, '--send', '--transport', 'eml'];
  const { run, renders } = await runCounted(root, send);
  expect(run.code, run.err).toBe(0);
  expect(readdirSync(join(root, 'out/batches/2026-11-24-1/mail'))).toHaveLength(rows.length);
  const paged = renders.filter(({ editions }) => editions.includes('handout')).map(saidIn);
  expect(paged.filter((said) => said !== 'everybody').toSorted()).toEqual(BASES);
});
