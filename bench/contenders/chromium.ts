import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import type { Contender } from '../contender.ts';
import { htmlOf } from '../html.ts';
import type { Outline } from '../outline.ts';

const COMMAND = process.env.BENCH_CHROMIUM ?? '/usr/bin/chromium';

let browser: Browser | undefined;

/** One browser serves all documents of a process: its start is part of a cold run only. */
async function launch(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: COMMAND, args: ['--no-sandbox'] });
}

export const chromium: Contender = {
  id: 'chromium',
  does: 'HTML printed by a browser that stays open: headings, lists, tables with repeated heads; C++ in several processes',
  tagged: true,
  checked: false,
  async available() {
    if (!existsSync(COMMAND)) return null;
    const { stdout } = await promisify(execFile)(COMMAND, ['--version']);
    return /[\d.]+/.exec(stdout)?.[0] ?? 'unknown';
  },
  async render({ outline, paper }) {
    browser ??= await launch();
    const folder = await mkdtemp(join(tmpdir(), 'plainleaf-bench-html-'));
    const page = await browser.newPage();
    try {
      const file = join(folder, 'handout.html');
      await writeFile(file, htmlOf(JSON.parse(await readFile(outline, 'utf8')) as Outline, paper));
      // from a file: a page without an address may not load fonts from the disk
      await page.goto(pathToFileURL(file).href);
      await page.evaluate('document.fonts.ready');
      return await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    } finally {
      await page.close();
      await rm(folder, { recursive: true });
    }
  },
  async close() {
    await browser?.close();
    browser = undefined;
  },
};
