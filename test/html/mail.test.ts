import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { propsOf } from '../pdf/render.ts';
import { WRITTEN_PAGES, writeAs, writePage } from '../tools/written.ts';

const MAILS = await Promise.all(
  Object.entries(WRITTEN_PAGES).map(async ([name, page]) => [name, await writePage('mail', page)] as const),
);

const all = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

describe.each(MAILS)('the mail of %s', (_, { content: html, faults, request, bytes }) => {
  const body = html.slice(html.indexOf('<body'));
  const { handout, locale, clinic } = request.localised;

  it('tells all that the handout says, once, in order', () => {
    expect(faults).toEqual([]);
  });

  it('is well-formed', () => {
    const errors: string[] = [];
    parse(html, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
  });

  it('holds nothing that mail programs take away or load', () => {
    expect(html).not.toMatch(/<(?:script|link|iframe|svg|img|input|details|form|button|picture|video)\b/i);
    expect(html).not.toMatch(/@import|url\(|srcset|\son\w+=|src=|data:|cid:/i);
    expect(body).not.toMatch(/position:|float:|display:(?:flex|grid)|var\(|background-image/i);
  });

  it('leads to what the handout names, and to nothing else', () => {
    const named = JSON.stringify([handout, request.localised.references, request.localised.contact]);
    const links = all(html, /href="([^"]*)"/g);
    for (const link of links.filter((one) => !one.startsWith('tel:')))
      expect(named).toContain(link.replaceAll('&amp;', '&'));
    expect(links.filter((link) => link.startsWith('#'))).toEqual([]);
  });

  it('says its language and its direction where programs keep them, and a title that names no illness', () => {
    expect(html).toContain(`<html lang="${handout.lang}" dir="${locale.direction}">`);
    expect(body).toContain(`role="article" lang="${handout.lang}" dir="${locale.direction}"`);
    const [title = ''] = all(html, /<title>([^<]*)<\/title>/g);
    expect(title).toBe(
      clinic
        ? locale.strings.mail_subject.replace('{clinic}', clinic.name)
        : locale.strings.mail_subject_without_clinic,
    );
  });

  it('has one heading of the first level, and leaves out none below it', () => {
    const levels = all(body, /<h(\d)/g).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index] ?? 0) + 1);
    });
  });

  it('is no wider than 600 pixels, also for Word, which knows no greatest width', () => {
    expect(body).toMatch(/<!--\[if mso\]><table role="presentation" width="600"[^>]*><tr><td><!\[endif\]-->/);
    expect(body).toContain('<!--[if mso]></td></tr></table><![endif]-->');
    expect(body).toContain('max-width:568px');
  });

  it('gives every ground the colour of its letters', () => {
    const styles = all(body, /style="([^"]*)"/g);
    expect(styles.filter((style) => style.includes('background-color')).length).toBeGreaterThan(2);
    for (const style of styles)
      if (style.includes('background-color') && !style.includes('font-size:0'))
        expect(style).toMatch(/(?<!-)color:/);
  });

  it('is shorter than Gmail shows', () => {
    expect(bytes.length).toBeLessThan(100_000);
  });
});

describe('a mail', () => {
  const everyBlock = MAILS[0]?.[1].content ?? '';

  it('frames with tables that say so, and gives data heads', () => {
    const tables = all(everyBlock, /<table([^>]*)>/g);
    const data = tables.filter((attributes) => !attributes.includes('role="presentation"'));
    expect(data).toHaveLength(2);
    expect(all(everyBlock, /<th scope="(col)"/g)).toHaveLength(6);
    expect(all(everyBlock, /<th scope="(row)"/g).length).toBeGreaterThanOrEqual(6);
  });

  it('names each kind of box in a word, also before a title of its own', () => {
    const words = everyBlock.replaceAll(/<[^>]*>/g, '|');
    expect(words).toMatch(/\|Emergency\|+Call 911 now if you\|/);
    for (const kind of ['Note', 'Caution']) expect(words).toContain(`|${kind}|`);
  });

  it('shows a box to tick as a sign, with words for who listens', () => {
    expect(all(everyBlock, /aria-label="Box to tick"><span aria-hidden="true">(☐)/g)).toHaveLength(2);
  });

  it('says first what is attached, and shows nothing of the handout in a list of mails', async () => {
    const props = await propsOf(WRITTEN_PAGES['every kind of block']);
    const notice = 'This handout is also attached to this mail as a PDF, to print or to keep.';
    const { content, faults } = writeAs('mail', {
      ...props,
      localised: { ...props.localised, mailNotice: notice },
    });
    expect(faults).toEqual([]);
    const first = content
      .slice(content.indexOf('<body'))
      .replaceAll(/<[^>]*>/g, '')
      .trim()
      .slice(0, 250);
    expect(first.startsWith(notice)).toBe(true);
    expect(first).not.toContain('knee');
    const text = writeAs('text', { ...props, localised: { ...props.localised, mailNotice: notice } });
    expect(text.faults).toEqual([]);
    expect(text.content.replaceAll('\n', ' ').startsWith(notice)).toBe(true);
  });

  it('is the same from the same handout', async () => {
    expect((await writePage('mail', WRITTEN_PAGES['every kind of block'])).content).toBe(everyBlock);
  });
});
