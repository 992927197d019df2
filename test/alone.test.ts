import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { ALONE } from './tools/alone.ts';
import { REPOSITORY } from './tools/shipped.ts';

const tests = readdirSync(join(REPOSITORY, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => `test/${name}`);

/** A file, and all of the tests' own files that it stands on. */
function withItsTools(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file) || !existsSync(join(REPOSITORY, file))) return known;
  known.add(file);
  for (const [, name = ''] of textOf(file).matchAll(/(?:from |import\()'(\.[^']+)'/g)) {
    const other = join(dirname(file), name);
    if (other.startsWith('test/')) withItsTools(other, known);
  }
  return known;
}

/** This file, and the one family of the fixtures that all who share a process take from one place. */
const KNOWN = ['test/alone.test.ts', 'test/shaping/samples.ts'];

const textOf = (file: string): string => readFileSync(join(REPOSITORY, file), 'utf8');

it('tests with fonts of a project’s own, with mocks and with a changed console have a process of their own', () => {
  // in a shared one a second project's font of the same name is refused, and a mock comes too late
  const wants = /content\/fonts|NotoSansSC-sample|vi\.mock\(|globalThis\.console\.\w+ = /;
  const found = tests.filter((file) =>
    [...withItsTools(file)].some((one) => !KNOWN.includes(one) && wants.test(textOf(one))),
  );
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter((file) => !ALONE.includes(file))).toEqual([]);
});
