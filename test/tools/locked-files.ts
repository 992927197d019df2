import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readPdf, transcript } from '../../src/verify/index.ts';
import type { Run } from './project.ts';

/** The passwords of a batch by the ids of its rows. */
export const passwordsIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readFileSync(join(folder, 'passwords.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [id = '', ...rest] = line.split(',');
        return [id, rest.join(',').replaceAll('"', '')];
      }),
  );

function open(bytes: Uint8Array, password?: string) {
  const read = readPdf(bytes, password);
  if (!read.ok) throw new Error(read.problems.map(({ code }) => code).join());
  return read.value;
}

/** All that a file says, as it is read aloud. */
export const said = (bytes: Uint8Array, password?: string): string =>
  transcript(open(bytes, password))
    .map(({ text }) => text)
    .join(' ');

export const claimsOf = (bytes: Uint8Array, password?: string) => open(bytes, password).claims;

/** Neither what a command said nor a file of the project has a password, but for the list and the file of passwords. */
export function expectNoPassword({ out, err }: Run, root: string, passwords: Iterable<string>): void {
  for (const password of passwords) {
    for (const form of [password, password.replaceAll('-', '')]) {
      expect(out + err).not.toContain(form);
      for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
        const path = join(root, name);
        if (!statSync(path).isFile() || /(?:people|passwords)\.csv$/.test(name)) continue;
        expect(readFileSync(path, 'latin1').includes(form), name).toBe(false);
      }
    }
  }
}
