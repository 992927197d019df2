import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';

const FILE = 'content/handouts/tablets/en.yaml';

interface BadInput {
  readonly name: string;
  readonly yaml: string;
  readonly code: string;
  readonly line: number;
  readonly column: number;
  /** Words that must stand in the message or its hint. */
  readonly says: RegExp;
}

const aLongCell = 'A cell that goes on and on. '.repeat(300);

const BAD_INPUTS: readonly BadInput[] = [
  {
    name: 'broken YAML',
    yaml: 'title: Vitamins: a guide\nsummary: One.\n',
    code: 'yaml/syntax',
    line: 1,
    column: 16,
    says: /quotes/,
  },
  {
    name: 'a duplicate key',
    yaml: `${smallHandout()}summary: Again.\n`,
    code: 'yaml/duplicate-key',
    line: 7,
    column: 1,
    says: /summary/,
  },
  {
    name: 'an unknown key',
    yaml: smallHandout().replace('summary:', 'sumary:'),
    code: 'schema/unknown-key',
    line: 2,
    column: 1,
    says: /Did you mean .?summary/,
  },
  {
    name: 'a wrong type',
    yaml: smallHandout().replace('How to take your tablets', '[1, 2]'),
    code: 'schema/type',
    line: 1,
    column: 8,
    says: /text/,
  },
  {
    name: 'a figure without alt',
    yaml: smallHandout('      - figure:\n          image: plate.png'),
    code: 'a11y/alt-missing',
    line: 7,
    column: 11,
    says: /alt/,
  },
  {
    name: 'a picture that is not there',
    yaml: smallHandout('      - figure:\n          image: plate.png\n          alt: A plate.'),
    code: 'asset/missing',
    line: 6,
    column: 9,
    says: /plate\.png/,
  },
  {
    name: 'an emoji',
    yaml: smallHandout('      - Well done 👍 today.'),
    code: 'text/missing-glyph',
    line: 6,
    column: 19,
    says: /👍/,
  },
  {
    name: 'a character of another script',
    yaml: smallHandout('      - Ask for 漢 today.'),
    code: 'text/missing-glyph',
    line: 6,
    column: 17,
    says: /漢/,
  },
  {
    name: 'a heading that skips a level',
    yaml: smallHandout(
      '      - subheading:\n          text: Deep down\n          level: 4\n      - Some text.',
    ),
    code: 'a11y/heading-skip',
    line: 6,
    column: 9,
    says: /level/,
  },
  {
    name: 'a reference that dangles',
    yaml: smallHandout('      - See [the table](#table).'),
    code: 'ref/dangling',
    line: 6,
    column: 13,
    says: /table/,
  },
  {
    name: 'a table row of the wrong length',
    yaml: smallHandout(
      '      - comparison:\n          caption: Two drugs\n          columns:\n            - Drug\n            - Dose\n          rows:\n            - - A\n              - 1 mg\n            - - B',
    ),
    code: 'table/row-length',
    line: 14,
    column: 15,
    says: /2|two/i,
  },
  {
    name: 'a block taller than a page',
    yaml: smallHandout(
      `      - comparison:\n          caption: Two drugs\n          columns:\n            - Drug\n            - Dose\n          rows:\n            - - A\n              - ${aLongCell}`,
    ),
    code: 'layout/too-tall',
    line: 6,
    column: 9,
    says: /page/,
  },
  {
    name: 'a path outside the project',
    yaml: smallHandout(
      '      - figure:\n          image: ../../../../etc/plate.png\n          alt: A plate.',
    ),
    code: 'asset/outside-project',
    line: 7,
    column: 18,
    says: /project/,
  },
];

describe('bad input', () => {
  it.each(BAD_INPUTS)('$name: $code', async ({ yaml, code, line, column, says }) => {
    const root = makeProject({ [FILE]: yaml });

    const run = await runIn(root, ['build', '--json']);

    expect(run.code).toBe(1);
    const { files, problems } = JSON.parse(run.out) as {
      files: unknown[];
      problems: Record<string, unknown>[];
    };
    const errors = problems.filter((problem) => problem.severity === 'error');
    expect(errors).toEqual([expect.objectContaining({ id: code, file: FILE, line, column })]);
    expect(`${errors[0]?.message} ${errors[0]?.hint}`).toMatch(says);
    expect(files).toEqual([]);
    expect(existsSync(join(root, 'out'))).toBe(false);
    expect(run.err).toContain(`${FILE}:${line}:${column}`);
    expect(run.err).not.toMatch(/\n\s+at .+:\d+:\d+/);
  });

  it('of one handout does not keep the others from being built', async () => {
    const root = makeProject({
      'content/handouts/broken/en.yaml': 'title: [',
      'content/handouts/whole/en.yaml': smallHandout(),
    });

    const run = await runIn(root, ['build', '--paper', 'a4']);

    expect(run.code).toBe(1);
    expect(readdirSync(join(root, 'out'))).toEqual(['whole']);
    expect(readdirSync(join(root, 'out/whole/en'))).toEqual(['handout-a4.pdf']);
  });
});
