import { describe, expect, it } from 'vitest';
import type { Block, ListBlock, RichText } from '../../src/model/index.ts';
import type { TemplateProps } from '../../src/pdf/index.ts';
import type { LaidOutPage } from '../../src/tagged-pdf/index.ts';
import { propsOf, render } from './render.ts';

const everything = await propsOf({ file: 'test/fixtures/pdf/every-block.yaml', clinic: null });

/** A handout of so many lines, and below them a list of these items and one line more. */
function listAfter(lines: number, items: readonly string[]): TemplateProps {
  const { localised } = everything;
  const { handout } = localised;
  const [section] = handout.sections;
  if (!section) throw new Error('the fixture has no section');
  const { place } = section;
  const text = (value: string): RichText => ({ place, inlines: [{ type: 'text', value }] });
  const line: Block = { type: 'paragraph', place, text: text('One line.') };
  const list: ListBlock = { type: 'list', place, items: items.map(text) };
  const blocks = [...Array.from({ length: lines }, () => line), list, line];
  const { summary: _, disclaimer: __, learnMore: ___, ...rest } = handout;
  const nothing = { introduction: [], keyPoints: [], questions: [], references: [] };
  return {
    ...everything,
    localised: {
      ...localised,
      references: [],
      handout: { ...rest, ...nothing, sections: [{ ...section, blocks }] },
    },
  };
}

/** How many items of the list begin on each page that has some. */
const itemsByPage = (layout: readonly LaidOutPage[]): number[] =>
  layout
    .map(({ boxes }) => boxes.filter(({ text }) => /^Item \d/.test(text?.value ?? '')).length)
    .filter((count) => count > 0);

/** The ways in which a list of these items meets the end of a page. */
async function partings(items: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (let lines = 15; lines <= 25; lines++) {
    const { layout, violations } = await render(listAfter(lines, items));
    expect(violations).toEqual([]);
    found.add(itemsByPage(layout).join('+'));
  }
  return [...found].sort();
}

describe('a list that a page’s end parts', () => {
  it('leaves no short item alone', { timeout: 120_000 }, async () => {
    const items = Array.from({ length: 5 }, (_, index) => `Item ${index + 1} of these.`);
    expect(await partings(items)).toEqual(['2+3', '3+2', '5']);
  });

  it('stays whole where it has three short items', { timeout: 120_000 }, async () => {
    const items = Array.from({ length: 3 }, (_, index) => `Item ${index + 1} of these.`);
    expect(await partings(items)).toEqual(['3']);
  });

  it('may part long items anywhere: each has lines enough', { timeout: 120_000 }, async () => {
    const long = 'It is told in many words, so that it takes more than one line of the page, and one more. ';
    const items = Array.from({ length: 3 }, (_, index) => `Item ${index + 1}. ${long.repeat(3)}`);
    expect(await partings(items)).toContain('1+2');
  });
});
