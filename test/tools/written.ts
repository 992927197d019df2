import { EDITIONS } from '../../src/editions/index.ts';
import type { Handout, PagelessEditionName } from '../../src/model/index.ts';
import type { TemplateProps } from '../../src/pdf/index.ts';
import { writeEdition } from '../../src/rendering/index.ts';
import type { WrittenExpectation } from '../../src/verify/index.ts';
import { type Page, propsOf } from '../pdf/render.ts';

export const HASH = '0123456789abcdef'.repeat(4);

/** Handouts that the tests of files without pages go through. */
export const WRITTEN_PAGES = {
  'every kind of block': { file: 'test/fixtures/pdf/every-block.yaml' },
  'another clinic and theme': { file: 'test/fixtures/pdf/every-block.yaml', clinic: 'hillside' },
  'no clinic': { file: 'test/fixtures/pdf/one-page.yaml', clinic: null },
  Arabic: {
    file: 'test/fixtures/handouts/arabic/ar.yaml',
    lang: 'ar',
    locale: 'test/fixtures/locales/ar.yaml',
  },
  Chinese: {
    file: 'test/fixtures/handouts/chinese/zh-Hans.yaml',
    lang: 'zh-Hans',
    locale: 'test/fixtures/locales/zh-Hans.yaml',
  },
} as const satisfies Record<string, Page>;

/** A handout as a file without pages, as the pipeline writes it: what was found wrong with it comes, too. */
export function writeAs(edition: PagelessEditionName, { localised, tokens, images }: TemplateProps) {
  const shown = EDITIONS[edition].text(localised);
  const { slug, lang, review } = localised.handout;
  const provenance = {
    slug,
    language: lang,
    edition,
    version: review.version ?? '',
    contentHash: HASH,
    personal: false,
  };
  const request = { localised: shown.localised, tokens, images, provenance };
  const file = writeEdition(edition, shown, request);
  const expected: WrittenExpectation = {
    file: EDITIONS[edition].fileName,
    prose: shown.prose,
    furniture: shown.furniture,
    signature: EDITIONS[edition].signature(request),
  };
  return { ...file, request, expected, content: new TextDecoder().decode(file.bytes) };
}

export const writePage = async (edition: PagelessEditionName, page: Page) =>
  writeAs(edition, await propsOf(page));

/** A handout of nothing but these blocks, in one section, and its sources. */
export function onlyBlocks(
  props: TemplateProps,
  blocks: Handout['sections'][number]['blocks'],
): TemplateProps {
  const { localised } = props;
  const [section] = localised.handout.sections;
  if (!section) throw new Error('the fixture has no section');
  const { summary: _, topic: __, learnMore: ___, disclaimer: ____, ...rest } = localised.handout;
  const handout: Handout = {
    ...rest,
    introduction: [],
    keyPoints: [],
    questions: [],
    sections: [{ ...section, blocks }],
  };
  return { ...props, localised: { ...localised, handout } };
}
