import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { forText } from '../../src/text/index.ts';
import { HASH, WRITTEN_PAGES, writePage } from '../tools/written.ts';

const PAGES = await Promise.all(
  Object.entries(WRITTEN_PAGES).map(async ([name, page]) => [name, await writePage('text', page)] as const),
);

describe.each(PAGES)('the plain text of %s', (name, { content, faults, bytes }) => {
  it('tells all that the handout says, once, in order', () => {
    expect(faults).toEqual([]);
  });

  it('keeps to 72 columns, but for addresses', () => {
    const wide = content.split('\n').filter((line) => stringWidth(line) > 72);
    expect(wide.filter((line) => !/^\s*\S*https?:\/\/\S+$/.test(line))).toEqual([]);
  });

  it('is UTF-8 with line feeds, no space at the end of a line, one line feed at its end', () => {
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(content);
    expect(content).not.toMatch(/\r|\t| \n|\n\n\n\n/);
    expect(content).toMatch(/[^\n]\n$/);
  });

  it('underlines nothing: a screen reader would spell it out', () => {
    expect(content).not.toMatch(/([=\-_*~#])\1\1/);
  });

  it('says in its last lines what it was made from', () => {
    expect(
      content
        .trimEnd()
        .split('\n')
        .at(-1)
        ?.replace(/[\u200f\u2066\u2069]/g, ''),
    ).toBe(HASH);
  });

  it('reads as it did; `npx vitest run test/text --update` writes it anew', async () => {
    await expect(content).toMatchFileSnapshot(`../golden/text/${name.replaceAll(' ', '-')}.txt`);
  });
});

describe('plain text', () => {
  it('keeps the order of doses in a text that is read from the right', async () => {
    const { content } = await writePage('text', WRITTEN_PAGES.Arabic);
    expect(content).toContain('\u206615 mcg\u2069');
  });

  it('prints the address of a link, and raises figures', async () => {
    const { request } = await writePage('text', WRITTEN_PAGES['every kind of block']);
    const place = { file: 'a', line: 1, column: 1 };
    const text = (value: string) => ({ type: 'text', value }) as const;
    const inlines = [
      text('10'),
      { type: 'superscript', children: [text('6')] },
      text(' '),
      { type: 'link', href: 'https://a.org', children: [text('Read on')] },
      text(' '),
      { type: 'link', href: 'tel:5550142', children: [text('555-0142')] },
    ] as const;
    const handout = { ...request.localised.handout, introduction: [{ inlines, place }] };
    const { introduction } = forText({ ...request.localised, handout }).handout;
    expect(JSON.stringify(introduction)).toContain('⁶');
    expect(JSON.stringify(introduction)).toContain(' (https://a.org)');
    expect(JSON.stringify(introduction)).not.toContain(' (5550142)');
  });
});
