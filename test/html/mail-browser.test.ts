import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SampleMail, sampleMails } from '../cli/sample-mails.ts';
import { describeWith } from '../tools/needs.ts';
import { axe, hasChromium, openBrowser, openFile, openWindow } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'plainleaf-mail-'));

/** How wide mail programs show a mail, by day and by night. */
const WINDOWS = {
  'in a window of 600 pixels': { viewport: { width: 600, height: 900 }, colorScheme: 'light' },
  'on a telephone': { viewport: { width: 375, height: 700 }, colorScheme: 'light' },
  'on a telephone at night': { viewport: { width: 375, height: 700 }, colorScheme: 'dark' },
} as const satisfies Record<string, BrowserContextOptions>;

/** Milliseconds: each test looks at twenty mails. */
const LONG = 300_000;

/** As programs show it that take away style sheets. */
const withoutStyle = (html: string): string => html.replaceAll(/<style>.*?<\/style>/gs, '');

describeWith('Chromium', hasChromium, 'the HTML of a mail in Chromium', () => {
  let browser: Browser;
  const files: { readonly name: string; readonly path: string; readonly sample: SampleMail }[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
    for (const sample of await sampleMails({ copies: true })) {
      const html = sample.mail.html || '';
      for (const [how, content] of [
        ['whole', html],
        ['without style', withoutStyle(html)],
      ] as const) {
        const name = `${sample.slug} ${sample.lang}, ${sample.kind}, ${how}`;
        const path = join(folder, `${name.replaceAll(/\W+/g, '-')}.html`);
        writeFileSync(path, content);
        files.push({ name, path, sample });
      }
    }
    expect(files.length).toBeGreaterThanOrEqual(20);
  }, 900_000);
  afterAll(() => browser?.close());

  it('comes with the very file that `merge` makes', () => {
    const personal = files.filter(({ sample, name }) => sample.kind === 'personal' && name.endsWith('whole'));
    expect(personal.length).toBeGreaterThanOrEqual(5);
    for (const { name, sample } of personal) {
      expect(sample.mail.attachments, name).toHaveLength(1);
      expect(sample.copy && sample.mail.attachments[0]?.content.equals(sample.copy), name).toBe(true);
    }
  });

  // either width and either colours: they do not hang together
  it.each(['in a window of 600 pixels', 'on a telephone at night'] as const)(
    'has nothing that axe-core finds fault with, %s',
    { timeout: LONG },
    async (window) => {
      const { show, close } = await openWindow(browser, { ...WINDOWS[window], scripted: true });
      for (const { name, path } of files) {
        const { page } = await show(path);
        const { violations, passes } = await axe(page);
        expect(
          violations.map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary]),
          name,
        ).toEqual([]);
        expect(
          passes.map(({ id }) => id),
          name,
        ).toContain('color-contrast');
      }
      await close();
    },
  );

  it.each(['in a window of 600 pixels', 'on a telephone'] as const)(
    'asks for nothing and runs out nowhere, %s',
    { timeout: LONG },
    async (window) => {
      const { show, close } = await openWindow(browser, WINDOWS[window]);
      for (const { name, path } of files) {
        const { page, requests, complaints } = await show(path);
        expect(requests, name).toEqual([`file://${path}`]);
        expect(complaints, name).toEqual([]);
        const { scrollWidth, clientWidth } = await page.evaluate<{
          scrollWidth: number;
          clientWidth: number;
        }>(`(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }))(document.documentElement)`);
        expect(scrollWidth, name).toBe(clientWidth);
      }
      await close();
    },
  );

  it('axe-core can fail here', async () => {
    const path = join(folder, 'bad.html');
    const [first] = files;
    const html = (first?.sample.mail.html || '')
      .replace('lang="', 'data-lang="')
      .replaceAll('color:#1B2733', 'color:#c8c8c8');
    writeFileSync(path, html);
    const { page, close } = await openFile(browser, path, { ...WINDOWS['on a telephone'], scripted: true });
    const found = (await axe(page)).violations.map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining(['html-has-lang', 'color-contrast']));
    await close();
  });

  it('is dark on a dark screen where its sheet is left, and as by day where it is not', {
    timeout: LONG,
  }, async () => {
    const { show, close } = await openWindow(browser, WINDOWS['on a telephone at night']);
    for (const { name, path } of files) {
      const { page } = await show(path);
      const ground = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
      const light = Number(/\d+/.exec(ground)?.[0]);
      if (name.endsWith('without style')) expect(light, name).toBeGreaterThan(240);
      else expect(light, name).toBeLessThan(60);
    }
    await close();
  });

  it('begins at the right in Arabic', async () => {
    for (const { path } of files.filter(({ sample }) => sample.lang === 'ar')) {
      const { page, close } = await openFile(browser, path, WINDOWS['in a window of 600 pixels']);
      const room = await page.evaluate<{ atStart: number; atEnd: number }>(`(() => {
        const item = document.querySelector('ul li').getBoundingClientRect();
        return { atStart: innerWidth - item.right, atEnd: item.left };
      })()`);
      expect(room.atStart).toBeGreaterThan(room.atEnd);
      expect(await page.evaluate('getComputedStyle(document.querySelector("h2")).textAlign')).toBe('right');
      await close();
    }
  });
});
