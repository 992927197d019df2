import { availableParallelism } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ALONE } from './test/tools/alone.ts';
import { LongestFirst } from './test/tools/longest-first.ts';

// as the command runs, and all that tests start: React's development build takes longer
process.env.NODE_ENV = 'production';

const TESTS = 'test/**/*.test.{ts,tsx}';

export default defineConfig({
  resolve: {
    // templates import the package by its own name; tests run them from source
    alias: { 'plainleaf/pdf': fileURLToPath(new URL('src/pdf/index.ts', import.meta.url)) },
  },
  test: {
    // the usual is one less than there are cores, which on two cores is half of them
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    // every edition of every shipped handout is built in one
    hookTimeout: 300_000,
    // memory is measured after a collection
    execArgv: ['--expose-gc'],
    projects: [
      // to load the package anew for each file would take a third of the time
      { extends: true, test: { name: 'tests', isolate: false, include: [TESTS], exclude: [...ALONE] } },
      { extends: true, test: { name: 'alone', include: [...ALONE] } },
    ],
  },
});
