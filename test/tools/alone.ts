/** Tests that need a process of their own; the others share one for each core, and what is loaded in it. */
export const ALONE: readonly string[] = [
  // mocks a module that others have loaded
  'test/pipeline/untagged.test.ts',
  // takes the place of the console before react-pdf is loaded
  'test/tagged-pdf/errors.test.ts',
  // looks at how all memory of the process grows
  'test/pipeline/many-builds.test.ts',
  // fonts of a project's own: a process takes a family from one folder alone
  'test/bad-input/bad-input.test.ts',
  'test/bad-input/mounted-disk.test.ts',
  'test/cli/doctor.test.ts',
  'test/cli/watch/watch.test.ts',
  'test/editions/booklet.test.ts',
  'test/editions/large-print.test.ts',
  'test/html/mail-browser.test.ts',
  'test/pipeline/inputs.test.ts',
  'test/pipeline/languages.test.ts',
  'test/properties/any-text.test.ts',
];
