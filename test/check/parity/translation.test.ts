import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/check/index.ts';
import type { Block, Handout, Problem } from '../../../src/model/index.ts';
import { FINDINGS_FILE, inputOf } from '../../tools/findings.ts';
import { REPOSITORY } from '../../tools/shipped.ts';
import { shippedLocale } from '../../tools/shipped-content.ts';
import { EN, ES, ORIGINAL_FILE, readOriginal, translated } from '../samples/translations.ts';

const find = async (change: (es: string) => string, original = EN): Promise<readonly Problem[]> =>
  (await translated(change, original)()).filter(({ code }) => code === 'i18n/parity');
const withoutLine = (number: number) => (yaml: string) =>
  yaml
    .split('\n')
    .filter((_, index) => index + 1 !== number)
    .join('\n');

/** Lines that are a block or an item of their own in both texts. */
const ITEMS = EN.split('\n').flatMap((line, index) =>
  /^ +- (?!lead|heading|steps|list|claims|claim|title)/.test(line) ? [index + 1] : [],
);

describe('each block and item that a translation leaves out', () => {
  it.each(ITEMS)('is found: line %i', async (line) => {
    const found = await find(withoutLine(line));
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toMatch(
      new RegExp(`^Here an? .* is missing, .*original\\.yaml, line ${line}: `),
    );
    // right behind what stands before it
    expect(found[0]?.place?.file).toBe(FINDINGS_FILE);
    expect(found[0]?.place?.line).toBeLessThan(line);
    expect(found[0]?.place?.line).toBeGreaterThan(line - 4);
  });
});

describe('each number that a translation alters', () => {
  const numbers = [...ES.matchAll(/(?<![\w[\].])\d+(?:[.,]\d+)*(?![\w\]])/g)].map(({ 0: number, index }) => ({
    number,
    index,
    line: ES.slice(0, index).split('\n').length,
  }));
  it('there are some', () => expect(numbers.length).toBeGreaterThan(8));
  it.each(numbers)('is found: $number in line $line', async ({ number, index, line }) => {
    const altered = `${ES.slice(0, index)}77${ES.slice(index + number.length)}`;
    const found = await find(() => altered);
    expect(found).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(
          new RegExp(`\\(${ORIGINAL_FILE}, line (?:${line}|${line - 1})\\) is not said here, but .*“77`),
        ),
        // the place of its text, or of the item that holds it
        place: expect.objectContaining({ file: FINDINGS_FILE }),
      }),
    ]);
  });
});

describe('a translation', () => {
  it.each([
    ['milligrams made micrograms', '4.000 mg', '4.000 mcg', 'error', /“4,000 mg”.* but “4\.000 mcg”/],
    ['a unit that is gone', '4.000 mg', '4.000', 'error', /“4,000 mg”/],
    ['a number in words', 'durante 10 días', 'durante diez días', 'warning', /“10 days”/],
    [
      'a caution made a note',
      '- caution:',
      '- note:',
      'error',
      /This is a note; in the original .* a caution/,
    ],
    ['an emergency made a caution', '- emergency:', '- caution:', 'error', /in the original .* an emergency/],
    ['steps made a list', '- steps:', '- list:', 'warning', /This is a list item; .* a step/],
    ['a citation that is gone', ' [2]', '', 'warning', /cites reference 2 here/],
    [
      'a link that is gone',
      'Vea <https://example.org/tabletas>.',
      'Vea la página.',
      'warning',
      /no link is left/,
    ],
    ['a claim that is surer', 'strength: mixed', 'strength: established', 'error', /called “established”/],
    ['a source that is gone', / \[2\]|\n {2}- title: Dos/g, '', 'warning', /a reference is missing/],
  ] as const)('%s is found', async (_, before, after, severity, message) => {
    const found = await find((es) => es.replace(before, after));
    expect(found).toContainEqual(
      expect.objectContaining({ severity, message: expect.stringMatching(message) }),
    );
  });

  it('may say more than its original, and lead to pages of its own language', async () => {
    const more = '      - caution: No tome 5 mg de otra cosa.\n      - emergency:';
    expect(await find((es) => es.replace('      - emergency:', more))).toEqual([]);
  });

  it('that lacks a section is told so once, with what stood in it', async () => {
    const found = await find((es) =>
      es.replace(/ {2}- heading: Tenga cuidado[\s\S]*?(?= {2}- heading: ¿)/, ''),
    );
    expect(found).toEqual([
      expect.objectContaining({
        severity: 'error',
        message: `Here the section “Be careful” is missing, which the original has in ${ORIGINAL_FILE}, line 18, with 3 pieces of text, 2 of them a warning.`,
        place: { file: FINDINGS_FILE, line: 17, column: 13 },
      }),
    ]);
  });

  it('must have the same plate', async () => {
    const meal = (servings: number): string =>
      `      - meal:\n          name: A\n          foods:\n            - food: almonds\n              servings: ${servings}\n              name: B\n`;
    const withMeal = (yaml: string, servings: number): string =>
      yaml.replace(/ {6}- caution:/, `${meal(servings)}      - caution:`);
    expect(await find((es) => withMeal(es, 1), withMeal(EN, 1))).toEqual([]);
    expect(await find((es) => withMeal(es, 2), withMeal(EN, 1))).toEqual([
      expect.objectContaining({ severity: 'error', message: expect.stringContaining('1 × almonds') }),
    ]);
  });
});

describe('the article, beside itself', () => {
  const article = readFileSync(join(REPOSITORY, 'content/handouts/vitamins-bones-back-pain/en.yaml'), 'utf8');
  const original = readOriginal(article);
  const english = shippedLocale('en');
  const input = inputOf(article, { lang: 'fr', locale: english });
  const lacking = (sections: Handout['sections']) =>
    RULES['i18n/parity'].run(
      {
        ...input,
        localised: { ...input.localised, handout: { ...input.localised.handout, sections } },
        original,
        originalLocale: english,
      },
      {},
    );
  const { sections } = input.localised.handout;

  it('lacks nothing', () => expect(lacking(sections)).toEqual([]));

  it('lacks each block that is taken out, and nothing else', () => {
    const blocks = sections.flatMap(({ blocks }) => blocks);
    expect(blocks.length).toBeGreaterThan(10);
    for (const gone of blocks) {
      const rest = sections.map((section) => ({
        ...section,
        blocks: section.blocks.filter((block: Block) => block !== gone),
      }));
      const lines = lacking(rest).map(({ message }) => Number(/line (\d+)/.exec(message)?.[1]));
      expect(lines.length).toBeGreaterThan(0);
      // from the block's own line on, to that of its last item
      expect(Math.min(...lines)).toBeGreaterThanOrEqual(gone.place.line);
      expect(Math.min(...lines)).toBeLessThan(gone.place.line + 4);
    }
  });
});
