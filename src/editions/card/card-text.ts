import { stackedProse } from '../../content/index.ts';
import {
  type Furniture,
  fill,
  type Handout,
  type Localised,
  type Place,
  type Prose,
  plainText,
  type RichText,
  type Section,
} from '../../model/index.ts';
import type { EditionText } from '../edition.ts';
import { withoutReferences } from '../without-references.ts';
import { safetySections } from './safety-sections.ts';

/** What a card holds of a handout: what to remember, what keeps from harm, a teach-back check, and whom to call. */
export function cardText(written: Localised): EditionText {
  const localised = forCard(written);
  return { localised, prose: PARTS.flatMap((part) => part(localised)), furniture: furnitureOf(localised) };
}

function forCard(localised: Localised): Localised {
  const { strings } = localised.locale;
  const handout = withoutReferences(localised.handout);
  const { title, keyPoints, summary, topic: _, learnMore: __, disclaimer: ___, ...rest } = handout;
  // the summary stands in where nothing is said to be the key
  const toRemember = keyPoints.length > 0 || !summary ? { keyPoints } : { keyPoints, summary };
  const { summary: ____, ...around } = rest as Handout;
  const card: Handout = {
    ...around,
    title,
    ...toRemember,
    sections: safetySections(handout, localised.facts, [title, toRemember]),
    introduction: [],
    questions: [],
    references: [],
  };
  // a box of emergency signs says whom to call
  const isSaid = card.sections.some(({ blocks }) =>
    blocks.some((block) => block.type === 'callout' && block.kind === 'emergency'),
  );
  const reached = new Set([strings.phone, strings.hours, ...(isSaid ? [] : [strings.emergency_line])]);
  const contact = localised.contact.filter(({ term }) => reached.has(term));
  return { ...localised, handout: card, references: [], contact };
}

type Part = (localised: Localised) => readonly Prose[];

const content = (text: RichText): Prose => ({ text: plainText(text), role: 'content', place: text.place });
const label = (text: string, place: Place): Prose => ({ text, role: 'label', place });

const title: Part = ({ handout }) => [content(handout.title)];

const toRemember: Part = ({ handout: { summary, keyPoints }, locale: { strings } }) => [
  ...(summary ? [label(strings.summary, summary.place), content(summary)] : []),
  ...keyPoints.flatMap(({ lead, text, place }, index): readonly Prose[] => [
    ...(index === 0 ? [label(strings.key_points, place)] : []),
    { text: `${plainText(lead)} ${plainText(text)}`, role: 'content', place },
  ]),
];

/** Boxes say themselves what they are; anything else has the heading of its section. */
const isHeaded = ({ blocks }: Section): boolean => blocks.some(({ type }) => type !== 'callout');

const safety: Part = (localised) =>
  localised.handout.sections.flatMap((section) => [
    ...(isHeaded(section) ? [content(section.heading)] : []),
    ...section.blocks.flatMap((block) => stackedProse(block, localised)),
  ]);

const QUESTIONS = ['teach_back_main', 'teach_back_do', 'teach_back_call'] as const;

const teachBack: Part = ({ handout, locale: { strings } }) => {
  const { place } = handout.title;
  const box: Prose = { text: strings.checklist_box, role: 'alt', place };
  return [
    label(strings.teach_back, place),
    label(strings.teach_back_why, place),
    ...QUESTIONS.flatMap((question) => [box, label(strings[question], place)]),
  ];
};

const reach: Part = ({ handout: { place }, clinic, contact, locale: { strings } }) =>
  clinic
    ? [
        label(clinic.name, place),
        ...contact.map(({ term, value }) =>
          label(term === strings.emergency_line ? `${term} ${value}` : value, place),
        ),
        ...(clinic.sample ? [label(strings.sample_clinic, place)] : []),
      ]
    : [];

const PARTS: readonly Part[] = [title, toRemember, safety, teachBack, reach];

/** Version and review state on the front; the title on the back. */
function furnitureOf({ handout, locale, footer }: Localised): Furniture {
  const name = plainText(handout.title);
  return {
    allowed: [name, footer],
    required: (page, pages) =>
      page === 1 ? [footer] : [name, fill(locale.strings.page_of, { page, pages })],
  };
}
