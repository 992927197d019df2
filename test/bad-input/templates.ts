import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { put, type Row } from './row.ts';

const TEMPLATE = 'templates/handout.tsx';
const template = (name: string, source: string, code: string, at: string, message: RegExp = /\w/): Row => ({
  name,
  make: (root) => put(root, TEMPLATE, source),
  expect: { exit: 1, code, at: `${TEMPLATE}:${at}`, message },
});
const draws = (body: string): string => `// a template\nexport const handout = () => {\n  ${body}\n};\n`;

/** Templates of a project that do not draw. Those that never come to an end stand in test/cli/limits.test.ts. */
export const TEMPLATES: readonly Row[] = [
  template('that throws', draws("throw new Error('no paper');"), 'template/threw', '3:9', /no paper/),
  template('that throws a text', draws("throw 'no paper';"), 'template/threw', '1:1', /no paper/),
  template('that throws nothing', draws('throw null;'), 'template/threw', '1:1'),
  template('that throws what cannot be a text', draws('throw Object.create(null);'), 'template/threw', '1:1'),
  template('that returns nothing', draws('return;'), 'template/returns-nothing', '1:1', /no document/),
  template('that returns null', draws('return null;'), 'template/returns-nothing', '1:1'),
  template('that returns a text', draws("return 'x';"), 'template/returns-nothing', '1:1'),
  template(
    'that returns a promise',
    draws('return Promise.resolve(null);'),
    'template/returns-nothing',
    '1:1',
  ),
  template(
    'that returns no document',
    draws('return <div />;'),
    'template/threw',
    '1:1',
    /must be a Document/,
  ),
  template(
    'that imports what is not there',
    "import x from 'no-such-module';\nexport const handout = () => x;\n",
    'template/missing-module',
    '1:15',
    /no-such-module/,
  ),
  template('that is no TypeScript', 'export const handout = (;\n', 'template/syntax', '1:25'),
  template('without an export', 'const handout = 1;\n', 'template/no-export', '1:1', /“handout”/),
  template('that is empty', '', 'template/no-export', '1:1'),
  {
    name: 'that leads out of the project',
    make: (root) => {
      mkdirSync(join(root, 'templates'));
      symlinkSync('/etc/hostname', join(root, TEMPLATE));
    },
    expect: { exit: 1, code: 'template/outside-project', at: TEMPLATE },
  },
];
