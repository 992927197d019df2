import { describe, expect, it } from 'vitest';
import type { Block, RichText } from '../../src/model/index.ts';
import type { TemplateProps } from '../../src/pdf/index.ts';
import { transcript } from '../../src/verify/index.ts';
import { guard, propsOf, render } from './render.ts';

const everything = await propsOf({ file: 'test/fixtures/pdf/every-block.yaml', clinic: null });
const { place } = everything.localised.handout;
const rich = (value: string): RichText => ({ place, inlines: [{ type: 'text', value }] });

/** The fixture with these blocks as the first of its sections. */
function opening(blocks: readonly Block[]): TemplateProps {
  const { localised } = everything;
  const [section, ...more] = localised.handout.sections;
  if (!section) throw new Error('the fixture has no section');
  const sections = [{ ...section, blocks: [...blocks, ...section.blocks] }, ...more];
  return { ...everything, localised: { ...localised, handout: { ...localised.handout, sections } } };
}

describe('a long callout', () => {
  const sentence = 'Take it with a full glass of water, half an hour before food. ';
  it.each([
    ['of many paragraphs', Array.from({ length: 5 }, () => sentence.repeat(9))],
    ['of one paragraph', [sentence.repeat(60)]],
  ])(
    '%s never leaves its head, or an empty strip of it, at the foot of a page',
    { timeout: 60_000 },
    async (_, texts) => {
      for (const lines of [15, 19, 20, 21, 22, 23]) {
        const above = Array.from(
          { length: lines },
          (): Block => ({ type: 'paragraph', place, text: rich('One.') }),
        );
        const callout: Block = { type: 'callout', kind: 'emergency', place, text: texts.map(rich) };
        const rendered = await render(opening([...above, callout]));
        expect(rendered.violations).toEqual([]);
        expect(guard(rendered)).toEqual([]);
        const words = rendered.layout.map(({ boxes }) =>
          boxes.map(({ text }) => text?.value ?? '').join(' '),
        );
        const page = words.findIndex((text) => text.includes('Emergency'));
        expect(words[page], `${lines} lines above it`).toContain('Take it with');
        // a part of the box without a text in it would be an empty strip
        const asides = rendered.layout.map(({ boxes }) =>
          boxes.some((box) => box.structure === 'Aside' && box.height > 1),
        );
        expect(asides[page - 1] ?? false, `${lines} lines above it`).toBe(false);
      }
    },
  );
});

it('each number of a citation leads to its own source', async () => {
  const citation = { type: 'citation', numbers: [1, 2], text: '[1, 2]' } as const;
  const props = opening([{ type: 'paragraph', place, text: { place, inlines: [citation] } }]);
  const { localised } = props;
  const [one] = localised.references;
  if (!one) throw new Error('the fixture has no source');
  const references = [one, { ...one, number: 2, label: '2.' }];
  const { reading, violations } = await render({ ...props, localised: { ...localised, references } });
  expect(violations).toEqual([]);
  const links = transcript(reading).filter(({ element }) => element.type === 'Link');
  const told = links
    .map(({ text, element }) => [text, element.alt])
    .filter(([text]) => /^\d$/.test(text ?? ''));
  expect(told).toEqual(
    expect.arrayContaining([
      ['1', 'Reference 1'],
      ['2', 'Reference 2'],
    ]),
  );
  expect(
    transcript(reading)
      .map(({ text }) => text)
      .join(''),
  ).toContain('[1, 2]');
});

it('a number of two figures stands on one line', async () => {
  const items = Array.from({ length: 12 }, (_, index) => rich(`Step ${index + 1}`));
  const { layout, violations } = await render(opening([{ type: 'steps', place, items }]));
  expect(violations).toEqual([]);
  const labels = layout.flatMap(({ boxes }) =>
    boxes.filter(({ structure, text }) => structure === 'Lbl' && text),
  );
  const height = (value: string) => labels.find(({ text }) => text?.value === value)?.height ?? 0;
  expect(height('9.')).toBeGreaterThan(0);
  expect(height('12.')).toBeCloseTo(height('9.'), 3);
});

it('a long question stands above its answer, a short one beside it', async () => {
  const ask = 'What should I do when I have forgotten my tablets for more than two days?';
  const items = [
    { place, ask: rich(ask), answer: [rich('Call us.')], askedBy: 'author' as const },
    { place, ask: rich('Why?'), answer: [rich('Because.')], askedBy: 'author' as const },
  ];
  const { layout } = await render(opening([{ type: 'questions', place, items }]));
  const boxes = layout.flatMap((page) => page.boxes);
  const top = (value: string) => boxes.find(({ text }) => text?.value === value)?.top ?? Number.NaN;
  expect(top('Call us.')).toBeGreaterThan(top(ask) + 10);
  expect(Math.abs(top('Because.') - top('Why?'))).toBeLessThan(3);
});
