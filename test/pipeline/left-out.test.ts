import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bodyText, furniture, handoutProse, readHandout } from '../../src/content/index.ts';
import { EDITIONS, PAPERS } from '../../src/editions/index.ts';
import { localise } from '../../src/locale/index.ts';
import type { Handout, Localised, Problem } from '../../src/model/index.ts';
import { createShaping } from '../../src/shaping/index.ts';
import { renderTagged } from '../../src/tagged-pdf/index.ts';
import { guardText } from '../../src/verify/index.ts';
import { REPOSITORY } from '../tools/shipped.ts';
import { shippedLocale, shippedTheme } from '../tools/shipped-content.ts';

const FILE = 'content/handouts/vitamins-bones-back-pain/en.yaml';
const shaping = createShaping();
const fonts = ['atkinson-hyperlegible-next'];
const { tokens } = shippedTheme('standard');

let article: Localised;
beforeAll(async () => {
  await shaping.load(fonts);
  const text = readFileSync(join(REPOSITORY, FILE), 'utf8');
  const read = readHandout({ text, file: FILE, slug: 'vitamins-bones-back-pain', lang: 'en' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  article = localise(read.value, shippedLocale('en'), null, bodyText(read.value), { nutrition: null });
});

/** What the guard says when the template draws another handout than the one that was written. */
async function guard(change: (handout: Handout) => Handout): Promise<readonly Problem[]> {
  const drawn = { ...article, handout: change(article.handout) };
  const element = EDITIONS.handout.template({
    localised: drawn,
    tokens,
    paper: PAPERS.letter,
    fonts,
    images: new Map(),
  });
  const { bytes, violations } = await renderTagged(element, { glyphs: shaping.glyphs, conformance: 'ua-1' });
  expect(violations).toEqual([]);
  return guardText(bytes, handoutProse(article), furniture(article));
}

const withSections =
  (change: (sections: Handout['sections']) => Handout['sections']) => (handout: Handout) => ({
    ...handout,
    sections: change(handout.sections),
  });

describe('the text guard', () => {
  it('has nothing to say of a template that draws everything', async () => {
    expect(await guard((handout) => handout)).toEqual([]);
  });

  it('finds that a template left out the conclusion, and where it stands in the YAML', async () => {
    const conclusion = article.handout.sections.find(({ role }) => role === 'conclusion');
    const problems = await guard(
      withSections((sections) => sections.filter(({ role }) => role !== 'conclusion')),
    );
    expect(problems[0]).toMatchObject({
      code: 'text/lost',
      severity: 'error',
      place: conclusion?.heading.place,
    });
  });

  it('finds a block that is printed twice', async () => {
    const problems = await guard(
      withSections(([first, ...rest]) =>
        first ? [{ ...first, blocks: [...first.blocks, ...first.blocks] }, ...rest] : rest,
      ),
    );
    expect(problems.map(({ code }) => code)).toEqual(['text/added']);
  });

  it('finds sections in another order', async () => {
    const problems = await guard(
      withSections(([first, second, ...rest]) => (first && second ? [second, first, ...rest] : rest)),
    );
    expect(problems.length).toBeGreaterThan(0);
  });

  it('finds one changed letter in a dose-sized word', async () => {
    const problems = await guard((handout) => ({
      ...handout,
      title: {
        ...handout.title,
        inlines: [{ type: 'text', value: 'Which Vitamin is Good for Bones and Back Pa1n?' }],
      },
    }));
    expect(problems.map(({ code }) => code)).toContain('text/changed');
  });
});
