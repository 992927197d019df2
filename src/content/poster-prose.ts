import type { Localised, Prose } from '../model/index.ts';
import { altOf, contentOf, labelOf } from './blocks/kind.ts';
import { stackedProse } from './blocks/stacked-prose.ts';

/** Everything that a poster prints of a handout that was chosen for it, in its order. */
export function posterProse(localised: Localised): readonly Prose[] {
  return [...head(localised), ...points(localised), ...sections(localised), ...foot(localised)];
}

const head = ({ handout, clinic, locale, audience }: Localised): readonly Prose[] => [
  ...(handout.topic ? [contentOf(handout.topic)] : []),
  ...(audience ? [labelOf(audience, handout.audience?.place ?? handout.place)] : []),
  ...(clinic ? [labelOf(clinic.name, handout.place)] : []),
  ...(clinic?.sample ? [labelOf(locale.strings.sample_clinic, handout.place)] : []),
  contentOf(handout.title),
  ...(handout.summary ? [contentOf(handout.summary)] : []),
];

const points = ({ handout: { keyPoints } }: Localised): readonly Prose[] =>
  keyPoints.flatMap(({ lead, text, place }, index) => [
    labelOf(`${index + 1}`, place),
    contentOf(lead),
    contentOf(text),
  ]);

/** A box says by itself what it is: a section of boxes alone has no heading here. */
const sections = (localised: Localised): readonly Prose[] =>
  localised.handout.sections.flatMap(({ heading, blocks }) => [
    ...(blocks.every(({ type }) => type === 'callout') ? [] : [contentOf(heading)]),
    ...blocks.flatMap((block) => stackedProse(block, localised)),
  ]);

function foot({ handout, clinic, contact, footer, locale: { strings } }: Localised): readonly Prose[] {
  const { place, learnMore } = handout;
  const label = (words: string): Prose => labelOf(words, place);
  return [
    ...(clinic ? contact.flatMap(({ term, value }) => [term, value].map(label)) : []),
    ...(learnMore
      ? [
          labelOf(strings.learn_more, learnMore.place),
          contentOf(learnMore.label),
          { text: learnMore.url, role: 'content', place: learnMore.place } as const,
          altOf(strings.learn_more_qr, learnMore.place),
        ]
      : []),
    label(footer),
  ];
}
