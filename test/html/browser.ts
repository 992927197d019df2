import { existsSync } from 'node:fs';
import axeCore from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
export const hasChromium = existsSync(CHROMIUM);

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });

type Options = BrowserContextOptions & { readonly scripted?: boolean };

/** A file in a window, every request that it made, and what the browser complained of. */
export interface Shown {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

/** Shows one file after the other: to open a window takes longer than what most tests look at. */
export interface Window {
  show(path: string): Promise<Shown>;
  close(): Promise<void>;
}

/** @param scripted lets axe in, past the page's own policy, as a person's own tools come past it. */
export async function openWindow(
  browser: Browser,
  { scripted = false, ...options }: Options = {},
): Promise<Window> {
  const context = await browser.newContext({ ...options, bypassCSP: scripted });
  const page = await context.newPage();
  let [requests, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return {
    async show(path) {
      // nothing of the file before it is there any more, nor what it may still do
      await page.goto('about:blank');
      [requests, complaints] = [[], []];
      await page.goto(`file://${path}`);
      return { page, requests, complaints };
    },
    close: () => context.close(),
  };
}

/** A file in a window of its own. */
export async function openFile(
  browser: Browser,
  path: string,
  options: Options = {},
): Promise<Shown & { close(): Promise<void> }> {
  const window = await openWindow(browser, options);
  return { ...(await window.show(path)), close: window.close };
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeResults {
  readonly violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[];
  readonly passes: readonly { id: string }[];
}

/** What axe-core says, by its rules for WCAG 2.2 up to AA and for good practice. */
export async function axe(page: Page): Promise<AxeResults> {
  await page.addScriptTag({ content: axeCore.source });
  return page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify({ runOnly: RULES })})`);
}

/** A property of the style of every element that a selector names. */
export const stylesOf = (page: Page, selector: string, property: string): Promise<readonly string[]> =>
  page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => getComputedStyle(one)[${JSON.stringify(property)}])`,
  );
