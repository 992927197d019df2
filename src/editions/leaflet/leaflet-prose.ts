import { contentOf, labelOf, PROSE_PARTS, stackedProse, textsOfQuestion } from '../../content/index.ts';
import type { Localised, PanelPart, Prose } from '../../model/index.ts';
import { panelParts } from './panel-parts.ts';

/** Everything that a leaflet prints, panel by panel: cover, flap, inside, back. */
export function leafletProse(localised: Localised): readonly Prose[] {
  const { flap, inside } = panelParts(localised);
  return [
    ...coverProse(localised),
    ...[...flap, ...inside].flatMap((part) => proseOfPart(part, localised)),
    ...backProse(localised),
  ];
}

function coverProse({ handout, clinic, locale, audience }: Localised): readonly Prose[] {
  return [
    ...(handout.topic ? [contentOf(handout.topic)] : []),
    contentOf(handout.title),
    ...(handout.summary ? [contentOf(handout.summary)] : []),
    ...(audience ? [labelOf(audience, handout.audience?.place ?? handout.place)] : []),
    ...(clinic ? [labelOf(clinic.name, handout.place)] : []),
    ...(clinic?.sample ? [labelOf(locale.strings.sample_clinic, handout.place)] : []),
  ];
}

function proseOfPart(part: PanelPart, localised: Localised): readonly Prose[] {
  const { handout, locale } = localised;
  switch (part.type) {
    case 'introduction':
      return handout.introduction.map(contentOf);
    case 'key-points':
      return PROSE_PARTS.keyPoints(localised);
    case 'question': {
      const byEditor = handout.questions.some(({ askedBy }) => askedBy === 'editor');
      return [
        ...(part.begins ? [labelOf(locale.strings.questions, part.place)] : []),
        ...(part.begins && byEditor ? [labelOf(locale.strings.questions_by_editor, part.place)] : []),
        ...textsOfQuestion(part.question).map(contentOf),
      ];
    }
    case 'blocks':
      return [
        ...(part.begins ? [contentOf(part.section.heading)] : []),
        ...part.blocks.flatMap((block) => stackedProse(block, localised)),
      ];
  }
}

function backProse(localised: Localised): readonly Prose[] {
  const { clinic, contact, handout, locale } = localised;
  const [heading, ...sources] = PROSE_PARTS.references(localised);
  return [
    ...(clinic ? [labelOf(clinic.name, handout.place)] : []),
    ...(clinic?.sample ? [labelOf(locale.strings.sample_clinic, handout.place)] : []),
    ...contact.flatMap(({ term, value }) => [labelOf(term, handout.place), labelOf(value, handout.place)]),
    ...PROSE_PARTS.learnMore(localised),
    ...PROSE_PARTS.disclaimer(localised),
    ...(heading ? [heading, labelOf(locale.strings.leaflet_sources, heading.place), ...sources] : []),
    ...PROSE_PARTS.about(localised),
  ];
}
