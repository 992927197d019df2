import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';
import { DISK } from './disk.ts';
import { FONTS } from './fonts.ts';
import { PICTURES } from './pictures.ts';
import { PROJECT } from './project.ts';
import { FILE, type Row } from './row.ts';
import { TEMPLATES } from './templates.ts';
import { TEXT } from './text.ts';
import { YAML } from './yaml.ts';

const PDF = 'out/tablets/en/handout-a4.pdf';
const OLD = 'an earlier PDF';
/** Longer than any bad input may keep a person waiting, on a busy machine. Milliseconds. */
const PATIENCE = 20_000;

const FAMILIES = {
  yaml: YAML,
  text: TEXT,
  pictures: PICTURES,
  fonts: FONTS,
  templates: TEMPLATES,
  disk: DISK,
  project: PROJECT,
} as const satisfies Record<string, readonly Row[]>;

interface Said {
  readonly files: readonly { readonly file: string }[];
  readonly problems: readonly Readonly<Record<string, unknown>>[];
  readonly stale: readonly string[];
}

/** Every file below out/, temporary ones too. */
function written(root: string): readonly string[] {
  const out = join(root, 'out');
  if (!statSync(out, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

async function tryRow({
  make,
  argv = ['build', '--json', '--paper', 'a4'],
  expect: expected,
}: Row): Promise<void> {
  const root = makeProject({ [FILE]: smallHandout(), [PDF]: OLD });
  await make(root);
  const before = written(root);
  const start = performance.now();

  const run = await runIn(root, argv);

  expect(run.code, run.err).toBe(expected.exit);
  expect(performance.now() - start).toBeLessThan(PATIENCE);
  expect(run.err).not.toMatch(/\n\s+at .+:\d+:\d+/);
  expect(run.err).not.toContain('not your mistake');
  // nothing half-written, and the earlier PDF as it was unless a new one took its place
  expect(written(root)).toEqual(before);
  if (before.includes(PDF)) {
    const pdf = readFileSync(join(root, PDF), 'latin1');
    if (expected.exit === 0) expect(pdf).toMatch(/^%PDF-[\s\S]*%%EOF\s*$/);
    else expect(pdf).toBe(OLD);
  }
  if (expected.exit >= 2) {
    expect(run.err).toMatch(expected.message ?? /./);
    expect(run.err).toMatch(/→ \S/);
    if (expected.hint) expect(run.err).toMatch(expected.hint);
    return;
  }
  const { problems, stale } = JSON.parse(run.out) as Said;
  if (!expected.code) {
    expect(problems).toEqual([]);
    return;
  }
  const [file, line = '1', column = '1'] = (expected.at ?? FILE).split(':');
  const wanted = { id: expected.code, file, line: Number(line), column: Number(column) };
  expect(problems).toContainEqual(expect.objectContaining(wanted));
  if (!expected.amongOthers) expect(problems).toHaveLength(1);
  const problem = problems.find(({ id, file: where }) => id === expected.code && where === file);
  expect(problem?.message).toMatch(expected.message ?? /\w/);
  expect(problem?.hint).toMatch(expected.hint ?? /\w/);
  if (expected.exit === 1) expect(stale).toEqual(expected.isNew ? [] : [PDF]);
}

describe.each(Object.entries(FAMILIES))('bad input: %s', (_family, rows: readonly Row[]) => {
  it.each(rows)('$name', tryRow);
});
