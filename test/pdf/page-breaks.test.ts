import { describe, expect, it } from 'vitest';
import type { Block, ParagraphBlock } from '../../src/model/index.ts';
import type { TemplateProps } from '../../src/pdf/index.ts';
import type { LaidOutPage } from '../../src/tagged-pdf/index.ts';
import { propsOf, render } from './render.ts';

const everything = await propsOf({ file: 'test/fixtures/pdf/every-block.yaml', clinic: null });

/** What announces more, and must not be the last thing on a page. */
const ANNOUNCES = new Set(['H1', 'H2', 'H3', 'H4', 'Caption', 'TH']);

/** Pages, from 1, that end with something that announces more. */
function stranded(layout: readonly LaidOutPage[]): number[] {
  return layout.flatMap(({ boxes }, index) => {
    const content = boxes.filter(({ artifact, height }) => !artifact && height > 0);
    const texts = content.filter(({ text }) => text !== undefined && text.value.trim() !== '');
    const lowest = texts.reduce((low, box) =>
      box.top + box.height > low.top + low.height + 0.01 ? box : low,
    );
    // the text of a cell stands in a box of the cell
    const cell = content.find(
      (box) => box.structure?.startsWith('T') && encloses(box, lowest) && isCell(box.structure),
    );
    // the caption of a figure comes after it
    const announces =
      ANNOUNCES.has((cell ?? lowest).structure ?? '') &&
      !content.some((box) => box.structure === 'Figure' && encloses(box, lowest));
    return announces && !hasTextBeside(texts, lowest) ? [index + 1] : [];
  });
}

type LaidOut = LaidOutPage['boxes'][number];
const isCell = (structure: string): boolean => structure === 'TH' || structure === 'TD';
const encloses = (outer: LaidOut, inner: LaidOut): boolean =>
  outer.top <= inner.top + 0.01 &&
  outer.top + outer.height >= inner.top + inner.height - 0.01 &&
  outer.left <= inner.left;
const hasTextBeside = (texts: readonly LaidOut[], one: LaidOut): boolean =>
  texts.some(
    (other) =>
      other !== one &&
      other.left !== one.left &&
      Math.abs(other.top - one.top) < 5 &&
      !ANNOUNCES.has(other.structure ?? ''),
  );

/** The handout with `count` lines more at its start: what follows meets the end of a page at another line each time. */
function pushedDown(count: number): TemplateProps {
  const { localised } = everything;
  const [section, ...more] = localised.handout.sections;
  const opening = section?.blocks.find((block): block is ParagraphBlock => block.type === 'paragraph');
  if (!section || !opening) throw new Error('the fixture has no paragraph');
  const line: Block = {
    type: 'paragraph',
    place: opening.place,
    text: { place: opening.place, inlines: [{ type: 'text', value: 'One line.' }] },
  };
  const blocks = [...Array.from({ length: count }, () => line), ...section.blocks];
  const handout = { ...localised.handout, sections: [{ ...section, blocks }, ...more] };
  return { ...everything, localised: { ...localised, handout } };
}

describe('the end of a page', () => {
  it('never parts a heading, a caption or a table’s head from what it announces', {
    timeout: 120_000,
  }, async () => {
    const lines = Array.from({ length: 34 }, (_, count) => count);
    const found: string[] = [];
    for (const count of lines) {
      const { layout, violations } = await render(pushedDown(count));
      expect(violations).toEqual([]);
      found.push(...stranded(layout).map((page) => `page ${page} with ${count} lines more`));
    }
    expect(found).toEqual([]);
  });

  it('never leaves an empty page', async () => {
    for (const count of [0, 9, 18, 27]) {
      const { layout } = await render(pushedDown(count));
      const empty = layout.filter(({ boxes }) => !boxes.some(({ artifact, text }) => !artifact && text));
      expect(empty).toEqual([]);
    }
  });
});

it('a stranded heading is found', () => {
  const box = { left: 46, width: 400, origin: null, fragment: 0, artifact: false };
  const text = (value: string) => ({ value, smallest: 12, largest: 12 });
  const paragraph: LaidOut = { ...box, top: 100, height: 16, structure: 'P', text: text('Text.') };
  const heading: LaidOut = { ...box, top: 130, height: 19, structure: 'H2', text: text('Heading') };
  const page = { width: 612, height: 792 };
  expect(stranded([{ ...page, boxes: [paragraph, heading] }])).toEqual([1]);
  expect(stranded([{ ...page, boxes: [heading, { ...paragraph, top: 160 }] }])).toEqual([]);
});
