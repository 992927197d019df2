import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommandLine } from '../../src/cli/run.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { Workers } from '../../src/index.ts';
import { buildHandout, inspectHandout } from '../../src/pipeline.ts';

/** Makes a project in a new folder of its own; keys are paths, values are what the files hold. */
export function makeProject(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'plainleaf-project-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Builds from the sources as they are; threads run the built package, and test/cli/limits.test.ts tests them. */
export const IN_THIS_THREAD: Workers = {
  limit: () => {},
  build: (request, shelves) => buildHandout(request, shelves),
  inspect: (request, shelves) => inspectHandout(request, shelves),
  close: async () => {},
};

/** Runs a command line in a folder, in this process, and hears everything it says. */
export async function runIn(
  cwd: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  ask?: (question: string) => Promise<string>,
  input = '',
): Promise<Run> {
  return runWith(
    { cwd, env, input: async () => new TextEncoder().encode(input), ...(ask ? { ask } : {}) },
    (terminal) => runCommandLine(argv, terminal),
  );
}

/** Runs a command at a terminal of its own, and hears everything it says. */
export async function runWith(
  around: Pick<Terminal, 'cwd'> & Partial<Terminal>,
  command: (terminal: Terminal) => Promise<number>,
): Promise<Run> {
  let out = '';
  let err = '';
  const code = await command({
    env: {},
    now: () => new Date('2026-11-24T12:00:00Z'),
    watched: false,
    color: false,
    interrupted: new AbortController().signal,
    openWorkers: async () => IN_THIS_THREAD,
    input: async () => new Uint8Array(),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    ...around,
  });
  return { code, out, err };
}

/** A small handout that builds; `blocks` replaces the blocks of its one section. */
export const smallHandout = (
  blocks = '      - Take it with food.',
): string => `title: How to take your tablets
summary: Take one tablet a day, with food.
sections:
  - heading: What to do
    blocks:
${blocks}
`;
