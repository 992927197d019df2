import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { smallHandout } from '../tools/project.ts';

/** The handout that every row is about. */
export const FILE = 'content/handouts/tablets/en.yaml';
export const FOLDER = 'content/handouts/tablets';

/** What a person is told of one bad input. */
export interface Expected {
  /** 0 built, 1 the content must be mended, 2 called wrongly, 3 the machine would not. */
  readonly exit: 0 | 1 | 2 | 3;
  /** Of the one problem; left out where the exit code is 2 or 3 and what is said stands on stderr alone. */
  readonly code?: string;
  /** `file:line:column`; a file alone means its first letter. Default: the handout's first letter. */
  readonly at?: string;
  /** In the message, or on stderr where there is no problem. */
  readonly message?: RegExp;
  readonly hint?: RegExp;
  /** True where the same mistake has more to be said of it. */
  readonly amongOthers?: true;
  /** True where what was asked for has no earlier PDF. */
  readonly isNew?: true;
}

/** One bad input: what is put into a project with one small handout, and what must come of it. */
export interface Row {
  readonly name: string;
  readonly make: (root: string) => void | Promise<void>;
  /** Default: build, as JSON, on A4. */
  readonly argv?: readonly string[];
  readonly expect: Expected;
}

export function put(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** Puts other text into the handout. */
export const handout =
  (yaml: string | Uint8Array) =>
  (root: string): void =>
    put(root, FILE, yaml);

/** Puts other blocks into the handout; the first stands in line 6, column 7. */
export const blocks = (...lines: readonly string[]): ((root: string) => void) =>
  handout(smallHandout(lines.map((line) => `      ${line}`).join('\n')));
