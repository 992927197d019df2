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

/**
 * A file in a browser, every request that it made, and what the browser complained of.
 * @param scripted lets axe in, past the page's own policy, as a person's own tools come past it.
 */
export async function openFile(
  browser: Browser,
  path: string,
  { scripted = false, ...options }: BrowserContextOptions & { readonly scripted?: boolean } = {},
) {
  const context = await browser.newContext({ ...options, bypassCSP: scripted });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`file://${path}`);
  return { page, context, requests, complaints };
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
