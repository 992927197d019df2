import { type Localised, plainText, type RichText, type StringKey } from '../model/index.ts';

/** A part of the page with a heading of its own. */
export interface PagePart {
  readonly id: string;
  /** Its heading in plain text, without citations. */
  readonly heading: string;
}

/** Ids of the parts that stand round the sections. */
export const PART_ID = {
  for_you: 'part_for_you',
  summary: 'part_summary',
  key_points: 'part_key_points',
  questions: 'part_questions',
  references: 'part_references',
  learn_more: 'part_learn_more',
  disclaimer: 'part_disclaimer',
  about: 'part_about',
} as const satisfies Partial<Record<StringKey, string>>;

/** An author's own id, else one by its number. No id of an author holds a low line. */
export const sectionId = (section: Localised['handout']['sections'][number], index: number): string =>
  section.id ?? `part_${index + 1}`;

/** All parts, in the order of the page. */
export function partsOf({ handout, locale, references, forYou }: Localised): readonly PagePart[] {
  const named = (key: keyof typeof PART_ID, isThere: boolean): readonly PagePart[] =>
    isThere ? [{ id: PART_ID[key], heading: locale.strings[key] }] : [];
  return [
    ...named('for_you', forYou !== undefined),
    ...named('summary', handout.summary !== undefined),
    ...named('key_points', handout.keyPoints.length > 0),
    ...handout.sections.map((section, index) => ({
      id: sectionId(section, index),
      heading: withoutCitations(section.heading),
    })),
    ...named('questions', handout.questions.length > 0),
    ...named('references', references.length > 0),
    ...named('learn_more', handout.learnMore !== undefined),
    ...named('disclaimer', handout.disclaimer !== undefined),
    ...named('about', true),
  ];
}

const withoutCitations = ({ inlines }: RichText): string =>
  plainText(inlines.filter(({ type }) => type !== 'citation')).trim();
