import type { Outcome } from '../model/index.ts';

/** A file that has more or fewer pages than its sheets take. */
export function wrongPages(takes: string, pages: number): Outcome<never> {
  return {
    ok: false,
    problems: [
      {
        code: 'print/pages',
        severity: 'error',
        message: `${takes}, and the file has ${pages} page${pages === 1 ? '' : 's'}: it cannot be put on sheets.`,
        hint: 'Shorten or lengthen the text; or change the template so that it makes as many pages as there is room for.',
      },
    ],
  };
}
