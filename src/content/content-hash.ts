import { createHash } from 'node:crypto';
import type { Handout, MealFigures, Place, PreparedImage, PrintedFact } from '../model/index.ts';

/** Keys that do not change what a patient reads. */
const NOT_CONTENT = new Set([
  'place',
  'authorsPlace',
  'file',
  'review',
  // whom a copy is for is not the handout's text
  'slots',
  'silence',
  'scoreCards',
  'stillCurrent',
  'clinic',
  'clinicPlace',
  'theme',
  'themePlace',
  // what they say stands in the texts and in the printed facts
  'facts',
  'safety',
  'translationOf',
]);

/** What a handout prints beside its own words. */
interface Printed {
  readonly facts?: readonly PrintedFact[];
  /** By the path that a figure names. */
  readonly images?: ReadonlyMap<string, Pick<PreparedImage, 'digest'>>;
  /** What its meals give. */
  readonly meals?: ReadonlyMap<Place, MealFigures>;
}

/**
 * SHA-256 of what a handout says, hexadecimal: the same for two files that differ in layout, comments or review
 * data alone, or are printed for different clinics. A fact or picture that is changed changes it.
 * @param handout with its facts filled in.
 */
export function contentHash(handout: Handout, printed: Printed = {}): string {
  const said = JSON.stringify(handout, (key, value: unknown) =>
    NOT_CONTENT.has(key) ? undefined : sortKeys(withoutClinic(value)),
  );
  const beside = [...formsOf(printed), ...digestsOf(handout, printed), ...(printed.meals?.values() ?? [])];
  const canonical = beside.length > 0 ? said + JSON.stringify(beside) : said;
  return createHash('sha256').update(canonical).digest('hex');
}

const formsOf = ({ facts = [] }: Printed): readonly (readonly string[])[] =>
  facts
    .filter(({ places }) => places.length > 0)
    .map(({ fact, forms }) => [fact.name, ...forms])
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));

const digestsOf = (handout: Handout, { images }: Printed): readonly string[] =>
  handout.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.type === 'figure') return [block.image];
      return block.type === 'meal' && block.picture ? [block.picture.image] : [];
    })
    .map((image) => images?.get(image)?.digest ?? '');

/** The words of a clinic are not the handout's. */
function withoutClinic(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || !('type' in value) || value.type !== 'clinic-detail')
    return value;
  return { ...value, text: undefined };
}

function sortKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
