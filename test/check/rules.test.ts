import { describe, expect, it } from 'vitest';
import { type CheckInput, checkHandout, RULES } from '../../src/check/index.ts';
import { bodyText, readClinic, readHandout } from '../../src/content/index.ts';
import { localise } from '../../src/locale/index.ts';
import type { Problem, Tokens } from '../../src/model/index.ts';
import { shippedLocale, shippedTheme } from '../tools/shipped-content.ts';

const FILE = 'content/handouts/tablets/en.yaml';
const locale = shippedLocale('en');
const theme = shippedTheme('standard');

function check(yaml: string, change: Partial<CheckInput> = {}): readonly Problem[] {
  const read = readHandout({ text: yaml, file: FILE, slug: 'tablets', lang: 'en' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const localised = localise(read.value, locale, null, bodyText(read.value));
  const findings = checkHandout({
    localised,
    theme,
    clinic: null,
    tokens: theme.tokens,
    today: '2026-11-24',
    rendered: [],
    ...change,
  });
  // these handouts are too small to have an author and a reviewer
  return findings.filter(({ code }) => !code.startsWith('meta/'));
}

const handout = (blocks: string, rest = ''): string =>
  `title: Tablets\nsections:\n  - heading: What to do\n    blocks:\n${blocks}\n${rest}`;
const figure = (caption: string): string =>
  handout(
    `      - figure:\n          image: plate.png\n          alt: A plate with a salmon.\n          caption: ${caption}`,
  );
const colored = (color: Partial<Tokens['color']>): Partial<CheckInput> => ({
  tokens: { ...theme.tokens, color: { ...theme.tokens.color, ...color } },
});

describe('every rule', () => {
  it.each(Object.entries(RULES))('%s names its source', (id, rule) => {
    expect(rule.id).toBe(id);
    expect(rule.source.length).toBeGreaterThan(20);
  });
});

describe('ref/empty', () => {
  it('finds each reference that says nothing', () => {
    expect(check(handout('      - Text. [1]', 'references:\n  - title:\n'))).toEqual([
      expect.objectContaining({
        code: 'ref/empty',
        severity: 'warning',
        place: { file: FILE, line: 7, column: 5 },
      }),
    ]);
  });
  it('is silent where a reference has an address alone', () => {
    expect(check(handout('      - Text. [1]', 'references:\n  - url: https://example.org/\n'))).toEqual([]);
  });
});

describe('a11y/alt-is-caption', () => {
  it('finds an alt text that repeats the caption', () => {
    expect(check(figure('A plate with a salmon!'))).toEqual([
      expect.objectContaining({ code: 'a11y/alt-is-caption', place: { file: FILE, line: 5, column: 9 } }),
    ]);
  });
  it('is silent where the caption says something else', () => {
    expect(check(figure('A plate with a salmon and what it gives you'))).toEqual([]);
  });
});

describe('a11y/link-text', () => {
  it.each(['here', 'Click here', 'read more', 'this page'])('finds “%s”', (words) => {
    expect(check(handout(`      - Go [${words}](https://example.org/).`))).toContainEqual(
      expect.objectContaining({ code: 'a11y/link-text', place: { file: FILE, line: 5, column: 9 } }),
    );
  });
  it('is silent where the link says where it leads', () => {
    expect(check(handout('      - See [example.org, what to do here](https://example.org/).'))).toEqual([]);
  });
});

describe('print/link-address', () => {
  it.each([
    '[our page](https://example.org/a)',
    '[ring us](tel:+1-202-555-0100)',
    '[write to us](mailto:a@example.org)',
  ])('finds %s, whose address is lost on paper', (link) => {
    expect(check(handout(`      - Please ${link}.`))).toEqual([
      expect.objectContaining({ code: 'print/link-address', place: { file: FILE, line: 5, column: 9 } }),
    ]);
  });
  it.each([
    '<https://example.org/a>',
    '[(202) 555-0100](tel:+1-202-555-0100)',
    '[a@example.org](mailto:a@example.org)',
  ])('is silent for %s', (link) => {
    expect(check(handout(`      - Please see ${link}.`))).toEqual([]);
  });
});

describe('type/contrast', () => {
  it('finds colours that are too close', () => {
    const [finding] = check(handout('      - Text.'), colored({ muted: '#777777' }));
    expect(finding).toMatchObject({
      code: 'type/contrast',
      severity: 'error',
      place: { file: theme.file, line: expect.any(Number) },
    });
    expect(finding?.message).toContain('4.4:1');
  });
  it('finds colours that are far apart in colour and close in grey', () => {
    const findings = check(handout('      - Text.'), colored({ brand: '#555555', onBrand: '#00FFFF' }));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain('reaches 3.5:1 when printed in black and white');
  });
  it('names the clinic’s file when the clinic chose the colour', () => {
    const file = 'content/clinics/c.yaml';
    const read = readClinic({ text: 'name: C\ncolors:\n  brand: "#FFAA00"\n', file, slug: 'c' });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const [finding] = check(handout('      - Text.'), {
      ...colored({ brand: '#FFAA00' }),
      clinic: read.value,
    });
    expect(finding?.place).toEqual({ file, line: 3, column: 10 });
  });
  it.each(['standard', 'warm'])('is silent for the theme %s', (name) => {
    const shipped = shippedTheme(name);
    expect(check(handout('      - Text.'), { theme: shipped, tokens: shipped.tokens })).toEqual([]);
  });
});
