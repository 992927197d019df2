import {
  type Block,
  type Handout,
  type Localised,
  type Prose,
  plainText,
  type Question,
  type RichText,
} from '../model/index.ts';
import { proseOfBlock, textsOfBlock } from './blocks/index.ts';
import { altOf, contentOf, labelOf } from './blocks/kind.ts';
import { textsOfQuestion } from './question.ts';
import { shorterBlocks } from './shorter-blocks.ts';

/** Everything printed for a block, in the order of the page. */
export type ProseOfBlock = (block: Block, localised: Localised) => readonly Prose[];

type Part = (localised: Localised, proseOf: ProseOfBlock) => readonly Prose[];
/** One without blocks. */
type PlainPart = (localised: Localised) => readonly Prose[];

const optional = (text: RichText | undefined): readonly RichText[] => (text ? [text] : []);

const titleBlock: Part = ({ handout, locale, clinic, audience, readingTime }) => [
  ...optional(handout.topic).map(contentOf),
  ...(clinic ? [labelOf(clinic.name, handout.place)] : []),
  ...(clinic?.sample ? [labelOf(locale.strings.sample_clinic, handout.place)] : []),
  contentOf(handout.title),
  ...(audience ? [labelOf(audience, handout.audience?.place ?? handout.place)] : []),
  labelOf(readingTime, handout.title.place),
];

const personal: Part = ({ forYou, locale }) => {
  if (!forYou) return [];
  const { heading, facts, checklist, place } = forYou;
  return [
    labelOf(heading, place),
    ...facts.flatMap((fact) => [labelOf(fact.term, place), labelOf(fact.value, fact.place ?? place)]),
    ...(checklist ? [labelOf(checklist.term, place)] : []),
    ...(checklist?.items ?? []).flatMap((item) => [
      altOf(locale.strings.checklist_box, item.place),
      labelOf(item.text, item.place),
    ]),
  ];
};

const introduction: Part = ({ handout }) => handout.introduction.map(contentOf);

const summary: Part = ({ handout, locale }) =>
  optional(handout.summary).flatMap((text) => [labelOf(locale.strings.summary, text.place), contentOf(text)]);

const keyPoints: PlainPart = ({ handout: { keyPoints: points }, locale }) => {
  const [first] = points;
  if (!first) return [];
  return [
    labelOf(locale.strings.key_points, first.place),
    ...points.map(({ lead, text, place }): Prose => {
      return { text: `${plainText(lead)} ${plainText(text)}`, role: 'content', place };
    }),
  ];
};

const sections: Part = (localised, proseOf) =>
  localised.handout.sections.flatMap((section) => [
    contentOf(section.heading),
    ...section.blocks.flatMap((block) => proseOf(block, localised)),
  ]);

const questions: Part = ({ handout: { questions: asked }, locale: { strings } }) => {
  const [first] = asked;
  if (!first) return [];
  const byEditor = asked.some((question) => question.askedBy === 'editor');
  return [
    labelOf(strings.questions, first.place),
    ...(byEditor ? [labelOf(strings.questions_by_editor, first.place)] : []),
    ...asked.flatMap((question: Question) => textsOfQuestion(question).map(contentOf)),
  ];
};

const references: PlainPart = ({ references: printed, locale }) => {
  const [first] = printed;
  if (!first) return [];
  return [
    labelOf(locale.strings.references, first.place),
    ...printed.flatMap(({ label, text, url, missing, place }): Prose[] => [
      labelOf(label, place),
      ...(text ? [{ text, role: missing ? 'label' : 'content', place } as const] : []),
      ...(url ? [{ text: url, role: 'content', place } as const] : []),
    ]),
  ];
};

const learnMore: PlainPart = ({ handout: { learnMore: more }, locale: { strings } }) =>
  more
    ? [
        labelOf(strings.learn_more, more.place),
        contentOf(more.label),
        { text: more.url, role: 'content', place: more.place },
        altOf(strings.learn_more_qr, more.place),
      ]
    : [];

const disclaimer: PlainPart = ({ handout, locale }) =>
  optional(handout.disclaimer).flatMap((text) => [
    labelOf(locale.strings.disclaimer, text.place),
    contentOf(text),
  ]);

const about: PlainPart = ({ handout: { review }, locale, about: facts }) => [
  labelOf(locale.strings.about, review.place),
  ...facts.flatMap(({ term, value, place = review.place }) => [labelOf(term, place), labelOf(value, place)]),
];

/** What stands in each of them, for editions with an order of their own. */
export const PROSE_PARTS = { keyPoints, references, learnMore, disclaimer, about } as const satisfies Record<
  string,
  PlainPart
>;

const PARTS: readonly Part[] = [
  titleBlock,
  personal,
  introduction,
  summary,
  keyPoints,
  sections,
  questions,
  references,
  learnMore,
  disclaimer,
  about,
];

/**
 * Every piece of text that a rendering must hold, in the order of the page.
 * @param proseOf for an edition that prints a kind of block in another way.
 */
export function handoutProse(localised: Localised, proseOf: ProseOfBlock = proseOfBlock): readonly Prose[] {
  return PARTS.flatMap((part) => part(localised, proseOf));
}

/** The author's running texts that a reader reads through, in the order of the page; then those of the leaflet alone. */
export function runningTexts(handout: Handout): readonly RichText[] {
  return [
    ...textsOfPage(handout),
    ...optional(handout.leaflet?.cover),
    ...shorterBlocks(handout).flatMap(textsOfBlock),
  ];
}

/** What is written for the poster alone. */
export function posterTexts({ poster }: Handout): readonly RichText[] {
  return [
    ...optional(poster?.title),
    ...optional(poster?.summary),
    ...(poster?.keyPoints ?? []).flatMap((point) =>
      typeof point === 'number' ? [] : [point.lead, point.text],
    ),
  ];
}
const textsOfPage = (handout: Handout): readonly RichText[] => [
  handout.title,
  ...handout.introduction,
  ...optional(handout.summary),
  ...handout.keyPoints.flatMap(({ lead, text }) => [lead, text]),
  ...handout.sections.flatMap((section) => [section.heading, ...section.blocks.flatMap(textsOfBlock)]),
  ...handout.questions.flatMap(textsOfQuestion),
];

/** The plain text of a handout, one paragraph a line: what the reading time counts. Sources and small print are not read through. */
export function bodyText(handout: Handout): string {
  return textsOfPage(handout).map(plainText).join('\n');
}
