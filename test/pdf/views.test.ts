import { describe, expect, it } from 'vitest';
import { handoutProse } from '../../src/content/index.ts';
import { type Block, type BlockType, type Handout, mapInlines, plainText } from '../../src/model/index.ts';
import type { TemplateProps } from '../../src/pdf/index.ts';
import { transcript } from '../../src/verify/index.ts';
import { blockViews } from '../../templates/blocks/index.ts';
import { guard, propsOf, render } from './render.ts';

const file = 'test/fixtures/pdf/every-block.yaml';
const everything = await propsOf({ file });
const blocks = everything.localised.handout.sections.flatMap((section) => section.blocks);

/** A handout of nothing but these blocks. */
function holding(some: readonly Block[]): TemplateProps {
  const { localised } = everything;
  const { slug, lang, title, place, review } = localised.handout;
  const [section] = localised.handout.sections;
  if (!section) throw new Error('the fixture has no section');
  const handout: Handout = {
    slug,
    lang,
    file,
    place,
    review,
    title,
    introduction: [],
    slots: [],
    keyPoints: [],
    questions: [],
    references: [],
    authors: [],
    silence: [],
    scoreCards: {},
    facts: [],
    safety: [],
    sections: [{ ...section, id: 'home', blocks: some }],
  };
  return { ...everything, localised: { ...localised, handout, references: [] } };
}

describe.each(Object.keys(blockViews) as BlockType[])('the view of a %s', (type) => {
  const some = blocks.filter((block) => block.type === type).map(withoutLinksAway);

  it('draws all of the block’s prose, in order, visible and tagged', async () => {
    expect(some.length, 'the fixture has one').toBeGreaterThan(0);
    // a subheading of level 4 stands under one of level 3
    const page = await render(holding(some));
    expect(page.violations).toEqual([]);
    expect(guard(page)).toEqual([]);
  });

  it('tells where each block was written', async () => {
    const { layout } = await render(holding(some));
    const origins = new Set(layout.flatMap(({ boxes }) => boxes.map(({ origin }) => origin)));
    for (const block of some) expect(origins).toContain(block.place);
  });
});

/** Citations and cross-references need the rest of the handout to lead to. */
function withoutLinksAway(block: Block): Block {
  return mapInlines(block, (inline) =>
    inline.type === 'citation' || inline.type === 'cross-reference'
      ? { type: 'text', value: plainText([inline]) }
      : inline,
  );
}

it('a view that leaves something out is found', async () => {
  const list = blocks.find((block) => block.type === 'list');
  if (!list) throw new Error('the fixture has no list');
  const page = await render(holding([{ ...list, items: list.items.slice(1) }]));
  const problems = guard({ ...page, props: holding([list]) });
  expect(problems.map(({ code }) => code)).toContain('text/lost');
  expect(problems.find(({ code }) => code === 'text/lost')?.place?.line).toBe(list.items[0]?.place.line);
});

it('the views read in the order of the prose', async () => {
  const { reading, props } = await render(everything);
  const spoken = transcript(reading)
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
  const prose = handoutProse(props.localised).map(({ text }) => text);
  expect(prose.length).toBeGreaterThan(60);
  expect(spoken).toBe(prose.join('').replace(/\s/g, ''));
});
