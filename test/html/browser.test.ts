import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBlank } from '../../src/verify/text/characters.ts';
import { describeWith } from '../tools/needs.ts';
import { runIn } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';
import { WRITTEN_PAGES, writePage } from '../tools/written.ts';
import { axe, hasChromium, openBrowser, openFile, openWindow, stylesOf, type Window } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'plainleaf-html-'));
const SLUG = 'vitamins-bones-back-pain';
const NAMES = ['en', 'en-simple', 'every', 'arabic'] as const;
const pathOf = (name: (typeof NAMES)[number]): string =>
  name.startsWith('en') ? join(folder, SLUG, name, 'handout.html') : join(folder, `${name}.html`);

/** A window 320 pixels wide is one of 1280 at 400 %. */
const WINDOWS: Readonly<Record<string, BrowserContextOptions>> = {
  'on a wide screen': { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  'on a dark screen': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  'at 400 %, or on a small telephone': { viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  'on a small telephone at night': { viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
  'with more contrast': { viewport: { width: 800, height: 900 }, contrast: 'more' },
  'in colours of its reader': { viewport: { width: 800, height: 900 }, forcedColors: 'active' },
};

/** Which of all that can be reached has the focus, and the line round it. */
const FOCUSED = `(() => {
  const on = document.activeElement;
  const all = [...document.querySelectorAll('a[href], summary, input')];
  const { outlineStyle, outlineWidth } = getComputedStyle(on);
  return all.indexOf(on) + ' ' + (outlineStyle === 'none' ? 'unseen' : outlineWidth);
})()`;

/** Free room at the right of a list's item, where an Arabic line begins, and at its left. */
const ROOM_BESIDE_ITEM = `(() => {
  const item = document.querySelector('main section ul:not([role]) li').getBoundingClientRect();
  const main = document.querySelector('main').getBoundingClientRect();
  return { atStart: main.right - item.right, atEnd: item.left - main.left };
})()`;

describeWith('Chromium', hasChromium, 'a web page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
    const built = await runIn(REPOSITORY, [
      'build',
      '-e',
      'html',
      '-l',
      'all',
      '--quiet',
      '--out',
      folder,
      SLUG,
    ]);
    expect(built.code).toBe(0);
    writeFileSync(pathOf('every'), (await writePage('html', WRITTEN_PAGES['every kind of block'])).bytes);
    writeFileSync(pathOf('arabic'), (await writePage('html', WRITTEN_PAGES.Arabic)).bytes);
  });
  afterAll(() => browser?.close());

  describe.each(Object.entries(WINDOWS))('%s', (_, options) => {
    let window: Window;
    let scripted: Window;
    beforeAll(async () => {
      window = await openWindow(browser, options);
      scripted = await openWindow(browser, { ...options, scripted: true });
    });
    afterAll(() => Promise.all([window?.close(), scripted?.close()]));

    it.each(NAMES)('%s has nothing that axe-core finds fault with', async (name) => {
      const { page } = await scripted.show(pathOf(name));
      const { violations, passes } = await axe(page);
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary])).toEqual([]);
      expect(passes.length).toBeGreaterThan(20);
      // contrast is measured, not passed over
      expect(passes.map(({ id }) => id)).toContain('color-contrast');
    });

    it.each(NAMES)('%s asks for nothing and runs out nowhere', async (name) => {
      const { page, requests, complaints } = await window.show(pathOf(name));
      expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([`file://${pathOf(name)}`]);
      expect(complaints, 'its own policy lets through all that it has').toEqual([]);
      const { scrollWidth, clientWidth } = await page.evaluate<{ scrollWidth: number; clientWidth: number }>(
        `(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }))(document.documentElement)`,
      );
      expect(scrollWidth).toBe(clientWidth);
    });
  });

  it.each(NAMES)('%s has nothing that axe-core finds fault with on paper', async (name) => {
    const { page, close } = await openFile(browser, pathOf(name), { scripted: true });
    await page.emulateMedia({ media: 'print' });
    expect((await axe(page)).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await close();
  });

  it('axe-core can fail here', async () => {
    const path = join(folder, 'bad.html');
    const { content } = await writePage('html', WRITTEN_PAGES['every kind of block']);
    writeFileSync(path, content.replace(/alt="A plate[^"]*"/, '').replace('--ink:#1B2733', '--ink:#c8c8c8'));
    const { page, close } = await openFile(browser, path, { scripted: true });
    const found = (await axe(page)).violations.map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']));
    await close();
  });

  it('shows every text of the handout, in order, on a telephone', async () => {
    const { expected } = await writePage('html', WRITTEN_PAGES['every kind of block']);
    const { page, close } = await openFile(
      browser,
      pathOf('every'),
      WINDOWS['at 400 %, or on a small telephone'] ?? {},
    );
    const shown = await page.evaluate<string>('document.body.innerText');
    const letters = (text: string): string => text.replace(/[\s\u00ad]/gu, '');
    let rest = letters(shown);
    // the browser writes numbers of lists and sources as marks, which are no text
    const pieces = expected.prose.filter(
      ({ role, text }) => role !== 'alt' && !isBlank(text) && !/^\d+\.$/.test(text),
    );
    for (const { text } of pieces) {
      const at = rest.indexOf(letters(text));
      expect(at, text).toBeGreaterThanOrEqual(0);
      rest = rest.slice(at + letters(text).length);
    }
    expect(pieces.length).toBeGreaterThan(80);
    await close();
  });

  it('keeps its tables tables where rows become cards', async () => {
    const { page, close } = await openFile(
      browser,
      pathOf('every'),
      WINDOWS['at 400 %, or on a small telephone'] ?? {},
    );
    const tree = await page.locator('table').first().ariaSnapshot();
    expect(tree).toContain('table "What heals a wound, and where to find it"');
    expect(tree.match(/columnheader/g)).toHaveLength(3);
    expect(tree.match(/rowheader/g)).toHaveLength(3);
    expect(await stylesOf(page, 'table td', 'display')).toContain('block');
    await close();
  });

  it('is reached with the keyboard, all of it, in its order, where focus can be seen', async () => {
    const { page, close } = await openFile(browser, pathOf('every'), WINDOWS['on a wide screen']);
    await page.evaluate("document.querySelector('details').open = true");
    const wanted = await page.locator('a[href], summary, input').count();
    const seen: string[] = [];
    for (let press = 0; press < wanted; press++) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate<string>(FOCUSED));
    }
    expect(seen).toEqual(seen.map((_, index) => `${index} 3px`));
    expect(wanted).toBeGreaterThan(20);
    await close();
  });

  it('lets a reader skip to the text, and tick boxes', async () => {
    const { page, close } = await openFile(browser, pathOf('every'), WINDOWS['on a wide screen']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main_text');
    await page.getByRole('checkbox', { name: 'Insurance card' }).check();
    expect(await page.locator('input:checked').count()).toBe(1);
    await close();
  });

  it('begins at the right in Arabic', async () => {
    const { page, close } = await openFile(browser, pathOf('arabic'), WINDOWS['on a wide screen']);
    const { atStart, atEnd } = await page.evaluate<{ atStart: number; atEnd: number }>(ROOM_BESIDE_ITEM);
    expect(atStart).toBeGreaterThan(atEnd);
    await close();
  });

  it.each(['A4', 'Letter'] as const)(
    'cuts no box, heading or part of a meal in two on %s',
    async (format) => {
      const { page, close } = await openFile(browser, pathOf('every'));
      await page.emulateMedia({ media: 'print' });
      const boxes = await stylesOf(
        page,
        '.callout, .contact, .meal .foods, .meal .chart, .figures, tr, .question, .learn-more, h1, h2, h3',
        'breakInside',
      );
      expect(boxes.length).toBeGreaterThan(15);
      expect(new Set(boxes)).toEqual(new Set(['avoid']));
      expect(new Set(await stylesOf(page, 'nav, .skip, .back', 'display'))).toEqual(new Set(['none']));
      expect((await page.pdf({ format })).length).toBeGreaterThan(10_000);
      await close();
    },
  );
});
