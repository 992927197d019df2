import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // templates import the package by its own name; tests run them from source
    alias: { 'plainleaf/pdf': fileURLToPath(new URL('src/pdf/index.ts', import.meta.url)) },
  },
  test: {
    // the usual is one less than there are cores, which on two cores is half of them
    maxWorkers: availableParallelism(),
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    // every edition of every shipped handout is built in one
    hookTimeout: 300_000,
    // memory is measured after a collection
    execArgv: ['--expose-gc'],
  },
});
