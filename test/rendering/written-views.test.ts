import { describe, expect, it } from 'vitest';
import { HTML_VIEWS } from '../../src/html/blocks/index.ts';
import { MAIL_VIEWS } from '../../src/html/mail/blocks/index.ts';
import type { BlockType } from '../../src/model/index.ts';
import { TEXT_VIEWS } from '../../src/text/blocks/index.ts';
import { propsOf } from '../pdf/render.ts';
import { onlyBlocks, writeAs } from '../tools/written.ts';

const everything = await propsOf({ file: 'test/fixtures/pdf/every-block.yaml' });
const blocks = everything.localised.handout.sections.flatMap((section) => section.blocks);

const ofType = (type: string) =>
  onlyBlocks(
    everything,
    blocks.filter((block) => block.type === type),
  );

describe.each([
  ['html', HTML_VIEWS],
  ['text', TEXT_VIEWS],
  ['mail', MAIL_VIEWS],
] as const)('in the edition %s', (edition, views) => {
  it.each(Object.keys(views) as BlockType[])('a %s tells all of its prose, once, in order', (type) => {
    const props = ofType(type);
    expect(props.localised.handout.sections[0]?.blocks.length, 'the fixture has one').toBeGreaterThan(0);
    expect(writeAs(edition, props).faults).toEqual([]);
  });
});
