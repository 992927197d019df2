import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPdf, transcript } from '../../src/verify/index.ts';
import { runBuilt } from '../tools/built-command.ts';
import { describeWith, hasCommand } from '../tools/needs.ts';
import { makeProject, type Run } from '../tools/project.ts';
import { readWithPoppler, withoutSpace } from '../tools/read-text.ts';
import { REPOSITORY } from '../tools/shipped.ts';
import { hasVeraPdf, validate } from '../tools/verapdf/verapdf.ts';

// The run to be sure with is PLAINLEAF_TEST_COPIES=10000, with TMPDIR in memory: it takes 100 of them.
const COUNT = Number(process.env.PLAINLEAF_TEST_COPIES ?? 30);
const SAMPLE = Math.min(COUNT, Math.max(5, Math.round(COUNT / 100)));
const SEED = Number(process.env.PLAINLEAF_TEST_COPIES_SEED ?? 20_261_129);
/** Our own reader takes some hundredths of a second for each. */
const MOST_TO_READ = 500;

const FIRST = ['Ana', 'Zoë', 'José', 'Łucja', 'Anne-Marie', 'Søren', 'Tiffany', 'Ivy', 'Žofia', 'Renée'];
const LAST = [
  'Tovar',
  'Černá',
  'Núñez',
  'O’Hara',
  'Ålund',
  'de la Cruz',
  'Waffling',
  'Öztürk',
  'Fjord',
  'Şahin',
];
const SENTENCES = [
  'Take 1,000 IU of vitamin D with breakfast, as we said.',
  'Walk for 30 minutes on most days; rest when your back hurts.',
  'Leave 4 hours between the calcium tablets and your thyroid tablet.',
  'Call us at once if your legs feel weak or numb.',
  'Bring this sheet to the blood test on Monday – and your questions.',
];

/** Letters that no base holds: such a copy is rendered whole. */
const RARE = new Map([[24, 'Олена Тестова']]);

interface Row {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

/** Nobody is real; everybody has a name and a note that nobody else has. Some have no note, some one of many lines. */
function rowOf(index: number): Row {
  const pick = (from: readonly string[], step: number): string => from[(index * step) % from.length] ?? '';
  const rare = RARE.get(index % 500);
  const name = `${rare ?? `${pick(FIRST, 7)} ${pick(LAST, 3)}`} ${index}`;
  const sentences = SENTENCES.slice(index % 3, (index % 3) + (index % 4));
  const note = index % 4 === 0 ? '' : [`Note ${index}:`, ...sentences].join(' ');
  return { id: String(10_000 + index), name, note };
}
const ROWS = Array.from({ length: COUNT }, (_, index) => rowOf(index));

const CSV = `id,name,note\n${ROWS.map(({ id, name, note }) => `${id},"${name}","${note}"\n`).join('')}`;
const SLUG = 'vitamins-bones-back-pain';
const shipped = (): Record<string, Uint8Array> => {
  const folder = join(REPOSITORY, 'content/handouts', SLUG);
  return Object.fromEntries(
    readdirSync(folder).map((name) => [`content/handouts/${SLUG}/${name}`, readFileSync(join(folder, name))]),
  );
};

/** What is wrong with a copy's text: whatever a row says must be in it, and nothing that another says. */
function faultsIn(text: string, { id, name, note }: Row): readonly string[] {
  const all = withoutSpace(text);
  const number = Number(id) - 10_000;
  const others = [...text.matchAll(/Note\s+(\d+):/gu)].filter(([, of]) => Number(of) !== number);
  return [
    ...(all.includes(withoutSpace(name)) ? [] : [`${id}: its name is not there`]),
    ...(all.includes(withoutSpace(note)) ? [] : [`${id}: its note is not there`]),
    ...others.map(([said]) => `${id}: has “${said}” of another`),
  ];
}

describeWith('poppler-utils and veraPDF', hasCommand('pdftotext') && hasVeraPdf(), `${COUNT} copies`, () => {
  let root: string;
  let run: Run;
  const fileOf = ({ id }: Row): string => {
    const [batch = ''] = readdirSync(join(root, 'out/batches'));
    return join(root, 'out/batches', batch, 'copies', `${id}-handout-letter.pdf`);
  };
  beforeAll(async () => {
    root = makeProject({ ...shipped(), 'people.csv': CSV, 'plainleaf.yaml': 'clinic: riverside\n' });
    const argv = [
      '-r',
      'people.csv',
      '-l',
      'en-simple',
      '-p',
      'letter',
      '--allow-unreviewed',
      '--allow-expired',
    ];
    run = await runBuilt(root, ['merge', SLUG, ...argv]);
  }, 1_800_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('are all there', () => {
    expect(run.code, run.err).toBe(0);
    expect(readdirSync(join(fileOf(rowOf(0)), '..'))).toHaveLength(COUNT);
  });

  it(`say what their rows say and claim no more than veraPDF finds, in ${SAMPLE} of them by the seed ${SEED}`, {
    timeout: 900_000,
  }, async () => {
    const bounds = { minLength: SAMPLE, maxLength: SAMPLE };
    const [sample = []] = fc.sample(fc.shuffledSubarray(ROWS, bounds), { seed: SEED, numRuns: 1 });
    expect(sample).toHaveLength(SAMPLE);
    for (const row of sample)
      expect(faultsIn((await readWithPoppler(fileOf(row))).join('\n'), row)).toEqual([]);
    const verdicts = await validate(['ua1', '2a'], sample.map(fileOf));
    expect(verdicts).toHaveLength(2 * SAMPLE);
    expect(verdicts.filter(({ passed, checks }) => !passed || checks === 0)).toEqual([]);
  });

  it('say what their rows say, each of them, to our own reader', { timeout: 300_000 }, () => {
    const rows = ROWS.slice(0, MOST_TO_READ);
    expect(
      rows.flatMap((row) => {
        const read = readPdf(readFileSync(fileOf(row)));
        if (!read.ok) return [`${row.id} cannot be read`];
        return faultsIn(
          transcript(read.value)
            .map(({ text }) => text)
            .join('\n'),
          row,
        );
      }),
    ).toEqual([]);
  });

  it('would not pass for each other', async () => {
    const [first, second, third] = [rowOf(1), rowOf(2), rowOf(4)];
    const text = (await readWithPoppler(fileOf(first))).join('\n');
    expect(faultsIn(text, second)).toEqual([
      '10002: its name is not there',
      '10002: its note is not there',
      '10002: has “Note 1:” of another',
    ]);
    expect(faultsIn(text, third)).toContain('10004: its name is not there');
  });
});
