import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/cli/commands/check.runner.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { Workers } from '../../src/index.ts';
import { IN_THIS_THREAD, makeProject, smallHandout } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';

const project = () => makeProject({ 'content/handouts/tablets/en.yaml': smallHandout() });

/** Runs `check`, and says what was found and how many handouts were looked into. */
async function check(cwd: string, { today = '2026-11-24', workers = IN_THIS_THREAD } = {}) {
  let inspected = 0;
  let out = '';
  const counting: Workers = {
    ...workers,
    inspect: (request, shelves) => {
      inspected += 1;
      return workers.inspect(request, shelves);
    },
  };
  const terminal: Terminal = {
    cwd,
    env: {},
    now: () => new Date(`${today}T12:00:00Z`),
    watched: false,
    color: false,
    interrupted: new AbortController().signal,
    openWorkers: async () => counting,
    input: async () => new Uint8Array(),
    out: (text) => {
      out += text;
    },
    err: () => {},
  };
  const options = {
    slugs: [],
    settings: {},
    format: 'json',
    scoreCards: true,
    pages: true,
    quiet: false,
  } as const;
  await runCheck(options, terminal, counting);
  return { inspected, out };
}

describe('check', () => {
  it('tells the same again, and looks at nothing that has not changed', async () => {
    const root = project();
    const first = await check(root);
    expect(first).toMatchObject({ inspected: 1 });
    expect(first.out).toContain('meta/author');
    expect(await check(root)).toEqual({ inspected: 0, out: first.out });
  });

  it.each([
    [
      'its YAML',
      (root: string) => appendFileSync(join(root, 'content/handouts/tablets/en.yaml'), '# a word\n'),
    ],
    [
      'a locale of its own',
      (root: string) => {
        mkdirSync(join(root, 'content/locales'), { recursive: true });
        writeFileSync(
          join(root, 'content/locales/en.yaml'),
          readFileSync(join(REPOSITORY, 'content/locales/en.yaml')),
        );
      },
    ],
    [
      'a list of words',
      (root: string) => {
        mkdirSync(join(root, 'content/words'), { recursive: true });
        writeFileSync(join(root, 'content/words/en.yaml'), 'language: en\nwords: []\n');
      },
    ],
    [
      'what was kept is spoilt',
      (root: string) => {
        rmSync(join(root, 'out/.cache'), { recursive: true });
        writeFileSync(join(root, 'out/.cache'), 'no folder');
      },
    ],
  ])('looks again when something has changed: %s', async (_, change) => {
    const root = project();
    await check(root);
    change(root);
    expect((await check(root)).inspected).toBe(1);
  });

  it('looks again on another day', async () => {
    const root = project();
    await check(root);
    expect((await check(root, { today: '2026-11-25' })).inspected).toBe(1);
  });

  it('keeps nothing of a handout that was stopped', async () => {
    const root = project();
    const stopped: Workers = {
      ...IN_THIS_THREAD,
      inspect: async (request, shelves) => ({
        ...(await IN_THIS_THREAD.inspect(request, shelves)),
        findings: [
          { code: 'limits/timeout', severity: 'error', message: 'It took too long.', hint: 'Shorten it.' },
        ],
      }),
    };
    await check(root, { workers: stopped });
    expect((await check(root)).inspected).toBe(1);
  });
});
