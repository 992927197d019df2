import { parse } from 'parse5';
import { expect, it } from 'vitest';
import { writeLetter } from '../../src/delivery/index.ts';

const LETTER = {
  lang: 'en',
  direction: 'ltr',
  subject: 'Your handout from <b>Smith & Sons</b>',
  notice: `It is "locked". ${'Ask us for the password. '.repeat(5).trim()}`,
  sender: ['<b>Smith & Sons</b>', 'Telephone: 555-0100'],
} as const;

/** All texts under a node, as a browser reads them. */
function wordsOf(node: object): string {
  if ('value' in node) return String(node.value);
  return 'childNodes' in node ? (node.childNodes as object[]).map(wordsOf).join('') : '';
}

it('says what it is given, sign by sign, in HTML and in text of 72 columns', () => {
  const { html, text } = writeLetter(LETTER);
  const { subject, notice, sender } = LETTER;
  const said = wordsOf(parse(html));
  for (const words of [subject, notice, ...sender]) {
    expect(said).toContain(words);
    expect(text.replaceAll('\n', ' ')).toContain(words);
  }
  expect(html).not.toContain('<b>');
  expect(html).toContain('<html lang="en" dir="ltr">');
  expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(72);
});

it('is from nobody without a clinic', () => {
  const { html, text } = writeLetter({ ...LETTER, sender: [] });
  expect(html.match(/<p /g)).toHaveLength(1);
  expect(text.trimEnd().endsWith('Ask us for the password.')).toBe(true);
});
