import { EDITIONS, type LeastSizes } from '../../editions/index.ts';
import { type Localised, type Place, plainText } from '../../model/index.ts';
import { type PdfReading, type StructureElement, textOf, transcript } from '../../verify/index.ts';
import type { Finding, RenderedEdition, Rule } from '../rule.ts';

/** Rendered sizes are measured to a hundredth of a point. */
const TOLERANCE = 0.01;
/** Sub- and superscripts are set smaller than the line they stand in, and cannot be read without it. */
const SMALLEST_SCRIPT = 0.6;

type SizeClass = keyof LeastSizes;

export const minSize: Rule = {
  id: 'type/min-size',
  source: 'RNIB and UKAAF clear print: 12 point at least for running text; measured on the finished PDF.',
  needs: 'layout',
  stops: 'build',
  run: ({ localised, prose, rendered }) => {
    const small = smallPrint(localised);
    const places = new Map(prose.map(({ text, place }) => [squash(text), place]));
    const placeOf = (text: string): Place => places.get(squash(text)) ?? localised.handout.place;
    return rendered.flatMap((edition) => {
      // an edition may print its sources in short
      const { references } = EDITIONS[edition.edition].text(localised).localised;
      const shown = new Set([...small, ...references.map(({ text }) => squash(text))]);
      return findTooSmall(edition, shown, placeOf);
    });
  },
};

interface Stretch {
  readonly block: StructureElement | null;
  readonly text: string;
  readonly smallest: number;
  readonly largest: number;
  readonly page: number;
}

function findTooSmall(
  { edition, paper, reading }: RenderedEdition,
  small: ReadonlySet<string>,
  placeOf: (text: string) => Place,
): Finding[] {
  const least = EDITIONS[edition].leastSizes;
  return stretchesOf(reading).flatMap(({ block, text, smallest, largest, page }): Finding[] => {
    const wanted = least[classOf(block, text, small)];
    const script =
      smallest >= wanted * SMALLEST_SCRIPT && largest >= wanted - TOLERANCE && smallest < largest;
    if (smallest >= wanted - TOLERANCE || script) return [];
    return [
      {
        severity: 'error',
        message:
          `“${shorten(text)}” is set in ${smallest.toFixed(1)} points on page ${page} (${edition}, ${paper}); ` +
          `${wanted} points is the least there.`,
        hint: 'Raise the size in the theme. Letters in <sub> or <sup> need others of full size beside them.',
        place: placeOf(text),
      },
    ];
  });
}

/** Blocks whose size is judged as a whole. */
const BLOCKS = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'LBody', 'Lbl', 'TH', 'TD', 'Caption', 'Figure']);

function stretchesOf(reading: PdfReading): readonly Stretch[] {
  const sizes = new Map<StructureElement, { smallest: number; largest: number; page: number }>();
  for (const item of transcript(reading)) {
    if (item.type !== 'text' || !item.text.trim()) continue;
    let block = item.element;
    while (!BLOCKS.has(block.type) && block.parent) block = block.parent;
    const { size, page } = item.mark;
    const known = sizes.get(block);
    sizes.set(block, {
      smallest: Math.min(size, known?.smallest ?? size),
      largest: Math.max(size, known?.largest ?? size),
      page: known?.page ?? page,
    });
  }
  const furniture = reading.pages
    .flatMap((page) => page.texts)
    .filter((mark) => mark.artifact && mark.text.trim())
    .map((mark) => ({
      block: null,
      text: mark.text,
      smallest: mark.size,
      largest: mark.size,
      page: mark.page,
    }));
  const blocks = [...sizes].map(([block, measured]) => ({
    block,
    text: textOf(reading, block),
    ...measured,
  }));
  return [...blocks, ...furniture];
}

function classOf(block: StructureElement | null, text: string, small: ReadonlySet<string>): SizeClass {
  if (!block || block.type === 'Lbl') return 'small';
  if (isInTable(block) || isInFigure(block)) return 'table';
  return small.has(squash(text)) ? 'small' : 'body';
}

const isInTable = ({ type }: StructureElement): boolean => ['TH', 'TD', 'Caption'].includes(type);

/** Names and numbers in a drawing are read like those of a table. */
const isInFigure = ({ type, parent }: StructureElement): boolean =>
  type === 'Figure' || (parent !== null && isInFigure(parent));

/** What has no width, such as a soft hyphen or an emphasis sign (U+FE0F), is in no glyph. */
const squash = (text: string): string => text.replace(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, '');
const shorten = (text: string): string => (text.length > 40 ? `${text.trim().slice(0, 39)}…` : text.trim());

/** Labels, references and facts about the handout: what may be set in the smallest size. */
function smallPrint(localised: Localised): ReadonlySet<string> {
  const { handout, clinic, locale, references, about, contact, audience, readingTime, meals } = localised;
  const optional = (text: string | undefined): readonly string[] => (text ? [text] : []);
  const facts = [...about, ...contact].flatMap(({ term, value }) => [term, value, term + value]);
  const texts = [
    ...(handout.topic ? [plainText(handout.topic)] : []),
    ...optional(clinic?.name),
    locale.strings.sample_clinic,
    locale.strings.questions_by_editor,
    locale.strings.leaflet_sources,
    ...optional(handout.learnMore?.url),
    ...optional(audience),
    readingTime,
    localised.footer,
    ...references.flatMap(({ text, url }) => [text, ...optional(url), text + (url ?? '')]),
    ...facts,
    ...[...meals.values()].flatMap(({ notes, source }) => [...notes, source]),
  ];
  return new Set(texts.map(squash));
}
