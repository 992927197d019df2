import { describe, expect, it } from 'vitest';
import { handoutProse, readHandout } from '../../src/content/index.ts';
import { localise } from '../../src/locale/index.ts';
import type { Prose } from '../../src/model/index.ts';
import { english, fileText, unwrap } from './read.ts';

/** What the web page said about itself: no part of the article. */
const CHROME = ['Skip to content', '6 min read', 'In This Article'];

/** Bare numbers in place of the sources: printed as five sources that are not given. */
const BARE_NUMBERS = ['1. 1', '2. 2', '3. 3', '4. 4', '5. 5'];

/** The table, which the source runs together to one line a row. */
const TABLE = [
  ['Nutrient', 'Primary Function for Bones', 'Key Role in Back Pain Management', 'Dietary Sources'],
  [
    'Vitamin D',
    'Enhances calcium and phosphorus absorption, vital for bone mineralization.',
    'Regulates inflammation and may reduce widespread muscle aches and stiffness.',
    'Sunlight, fatty fish (salmon, tuna), fortified milk and cereals, egg yolks.',
  ],
  [
    'Vitamin K',
    'Activates proteins like osteocalcin to bind calcium to bone matrix.',
    'Supports proper bone turnover, reducing fragility that can contribute to pain.',
    'Leafy greens (kale, spinach), broccoli, vegetable oils, fermented foods.',
  ],
  [
    'Magnesium',
    'Aids in bone formation and mineral density regulation.',
    'Natural muscle relaxant; helps alleviate muscle spasms and tension.',
    'Almonds, spinach, black beans, avocados, whole grains.',
  ],
  [
    'Calcium',
    'Main structural component, providing bones with hardness and strength.',
    'Strengthens spinal bones and joints, reducing fracture risk.',
    'Dairy products, fortified plant-based milk, leafy greens, canned fish with bones.',
  ],
  [
    'B-Complex',
    'Supports overall cellular health and nervous system.',
    'Regenerates nerve fibers and supports nerve signaling, crucial for neuropathic back pain.',
    'Meat, eggs, dairy, legumes, whole grains, leafy greens.',
  ],
  [
    'Omega-3s',
    'May improve bone strength by boosting calcium in bones.',
    'Reduces inflammation throughout the body, providing relief from chronic pain.',
    'Fatty fish (salmon, mackerel), flaxseeds, chia seeds, walnuts.',
  ],
];

/** Written for this handout, since the article came without it. */
const ADDED = [
  'Bone and back health',
  'Key vitamins and minerals for bone and back health',
  'A meal for bones and back',
  'Baked salmon',
  'vitamin D, omega-3s',
  'Steamed broccoli',
  'vitamin K, calcium',
  'Quinoa',
  'magnesium',
  'Can a vitamin deficiency cause back pain?',
  'What does vitamin D do for bones?',
  'Which foods contain vitamin D?',
  'What does vitamin K do for bones?',
  'Can magnesium help with back pain?',
  'How can omega-3 fatty acids help with back pain?',
  'Is it better to get nutrients from food or from supplements?',
  'Vitamin D fact sheet for consumers, National Institutes of Health (NIH)',
  'https://ods.od.nih.gov/factsheets/VitaminD-Consumer/',
];

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const sentencesOf = (paragraph: string): string[] =>
  [...sentences.segment(paragraph)].map(({ segment }) => segment.trim()).filter(Boolean);

const TABLE_LINES = TABLE.map((row) => row.join(' '));

/** The lines of the source without bullets and chrome. */
const sourceLines = fileText('test/fixtures/source/vitamins-article.txt')
  .split('\n')
  .map((line) => line.trim().replace(/^• /, ''))
  .filter((line) => line !== '' && !CHROME.includes(line));

/** The source in the pieces that must be found: sentences, and the cells of the table. */
const wanted = sourceLines
  .filter((line) => !BARE_NUMBERS.includes(line))
  .flatMap((line) => TABLE[TABLE_LINES.indexOf(line)] ?? sentencesOf(line));

function readArticle(spoil: (yaml: string) => string = (yaml) => yaml): readonly Prose[] {
  const file = 'content/handouts/vitamins-bones-back-pain/en.yaml';
  const source = { text: spoil(fileText(file)), file, slug: 'vitamins-bones-back-pain', lang: 'en' };
  return handoutProse(localise(unwrap(readHandout(source)), english(), null, '', { nutrition: null }));
}

/** The wanted pieces that are not there, looking for each only behind the one before it. */
function lostFrom(prose: readonly Prose[]): readonly string[] {
  const text = prose.map((piece) => piece.text).join('\n');
  let from = 0;
  return wanted.filter((piece) => {
    const index = text.indexOf(piece, from);
    if (index < 0) return true;
    from = index + piece.length;
    return false;
  });
}

describe('the vitamins article', () => {
  it('is taken apart whole', () => {
    expect(sourceLines.filter((line) => TABLE_LINES.includes(line))).toEqual(TABLE_LINES);
    expect(sourceLines.filter((line) => BARE_NUMBERS.includes(line))).toEqual(BARE_NUMBERS);
    expect(TABLE.slice(1).flat()).toHaveLength(24);
    expect(wanted.length).toBeGreaterThan(110);
  });

  it('stands in the handout word for word and in its own order', () => {
    expect(lostFrom(readArticle())).toEqual([]);
  });

  it('would not pass with a word changed, a sentence gone or two sentences exchanged', () => {
    expect(
      lostFrom(readArticle((yaml) => yaml.replace('brittle, or misshapen bones', 'brittle bones'))),
    ).toHaveLength(1);
    expect(lostFrom(readArticle((yaml) => yaml.replace(' Hydration is also important,', '')))).toHaveLength(
      1,
    );
    const swapped = (yaml: string) =>
      yaml.replace('Calcium\n', '##\n').replace('Magnesium\n', 'Calcium\n').replace('##\n', 'Magnesium\n');
    expect(lostFrom(readArticle(swapped)).length).toBeGreaterThan(0);
  });

  it('has nothing in it beside the article but what was added to it on purpose', () => {
    const article = sourceLines.join(' ');
    const foreign = readArticle()
      .filter((piece) => piece.role === 'content')
      .map((piece) => piece.text)
      .filter((text) => !article.includes(text) || ADDED.includes(text));
    expect(foreign).toEqual(ADDED);
  });

  it('says that five sources, the author and the review are not given', () => {
    const labels = readArticle()
      .filter((piece) => piece.role === 'label')
      .map((piece) => piece.text);
    expect(labels.filter((text) => text === 'Source not given.')).toHaveLength(5);
    expect(labels).toContain('Not reviewed by a clinician');
    expect(labels[labels.indexOf('Author') + 1]).toBe('Not given');
  });
});
