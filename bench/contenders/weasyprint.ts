import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Contender } from '../contender.ts';
import { htmlOf } from '../html.ts';
import type { Outline } from '../outline.ts';

const run = promisify(execFile);

export const weasyprint: Contender = {
  id: 'weasyprint',
  does: 'HTML through a command of Python, started anew for each document: headings, lists, tables with repeated heads, page numbers',
  tagged: true,
  checked: false,
  async available() {
    try {
      const { stdout } = await run('weasyprint', ['--version']);
      return /[\d.]+/.exec(stdout)?.[0] ?? 'unknown';
    } catch {
      return null;
    }
  },
  async render({ outline, paper }) {
    const folder = await mkdtemp(join(tmpdir(), 'plainleaf-bench-html-'));
    try {
      const [source, target] = [join(folder, 'handout.html'), join(folder, 'handout.pdf')];
      await writeFile(source, htmlOf(JSON.parse(await readFile(outline, 'utf8')) as Outline, paper));
      await run('weasyprint', ['--pdf-variant', 'pdf/ua-1', source, target]);
      return await readFile(target);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
