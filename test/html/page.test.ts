import { parse, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { HASH, WRITTEN_PAGES, writePage } from '../tools/written.ts';

const PAGES = await Promise.all(
  Object.entries(WRITTEN_PAGES).map(async ([name, page]) => [name, await writePage('html', page)] as const),
);

const all = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

describe.each(PAGES)('the page of %s', (_, { content: html, faults, request }) => {
  const body = html.slice(html.indexOf('<body>'));

  it('tells all that the handout says, once, in order', () => {
    expect(faults).toEqual([]);
  });

  it('is well-formed', () => {
    const errors: string[] = [];
    parse(html, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    expect(parseFragment(body).childNodes.length).toBeGreaterThan(2);
  });

  it('asks for nothing and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|<iframe|@import|url\(|srcset|\son\w+=/i);
    const sources = all(html, /<img[^>]* src="([^"]*)"/g);
    expect(sources.filter((source) => !source.startsWith('data:image/'))).toEqual([]);
    expect(html).toContain(
      'default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;; img-src data:',
    );
  });

  it('says its language, its direction and its title', () => {
    const { handout, locale } = request.localised;
    expect(html).toContain(`<html lang="${handout.lang}" dir="${locale.direction}">`);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
  });

  it('has one heading of the first level, and leaves out none below it', () => {
    const levels = all(body, /<h(\d)/g).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index] ?? 0) + 1);
    });
  });

  it('has each id once, and links lead to ids that are there', () => {
    const ids = all(body, /\sid="([^"]*)"/g);
    expect(ids).toEqual([...new Set(ids)]);
    const targets = all(body, /href="#([^"]*)"/g);
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('says what it was made from', () => {
    expect(html).toContain(`<meta name="plainleaf:slug" content="sample"/>`);
    expect(html).toContain(`<meta name="plainleaf:content-sha256" content="${HASH}"/>`);
  });
});

describe('a page', () => {
  const everyBlock = PAGES[0]?.[1].content ?? '';

  it('dials the numbers that it prints, and no dose', () => {
    expect(all(everyBlock, /href="tel:([^"]*)"/g)).toEqual(['5550142', '18002221222', '5550142', '911']);
  });

  it('leads from each citation to its source, and back to each', () => {
    const there = all(everyBlock, /id="(citation_[^"]*)"/g);
    const back = all(everyBlock, /href="#(citation_[^"]*)"/g);
    expect(there.length).toBeGreaterThan(5);
    expect(back.toSorted()).toEqual(there.toSorted());
  });

  it('keeps the order of doses in a text that is read from the right', async () => {
    const { content } = await writePage('html', WRITTEN_PAGES.Arabic);
    expect(content).toContain('<bdi dir="ltr">15 mcg</bdi>');
    expect(content).toContain('<bdi dir="ltr">30–40%</bdi>');
  });

  it('is the same from the same handout', async () => {
    expect((await writePage('html', WRITTEN_PAGES['every kind of block'])).content).toBe(everyBlock);
  });
});
