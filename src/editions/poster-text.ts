import { posterProse } from '../content/index.ts';
import {
  type Block,
  type Clinic,
  type Handout,
  inlinesIn,
  type KeyPoint,
  type LearnMore,
  type Localised,
} from '../model/index.ts';
import type { EditionText } from './edition.ts';
import { withoutReferences } from './without-references.ts';

/**
 * What a poster shows: title, summary and key points, in the words under `poster:` where there are some; every
 * emergency box; and what else it takes to print every fact under `safety:`. Below, whom to call and where to read on.
 */
export function posterText(localised: Localised): EditionText {
  const handout = withoutReferences(choose(localised));
  // the clinic's website stands beside its code, not a second time among the numbers
  const website = localised.handout.learnMore ? undefined : localised.clinic?.website;
  const contact = localised.contact.filter(({ href }) => website === undefined || href !== website);
  const chosen = { ...localised, handout, contact, references: [] };
  return { localised: chosen, prose: posterProse(chosen), furniture: NO_FURNITURE };
}

/** One page needs no number and no title above; what must stand on each page is a part of its text. */
const NO_FURNITURE = { allowed: [], required: () => [] };

function choose({ handout, facts, clinic }: Localised): Handout {
  const { poster } = handout;
  const { disclaimer: _, ...rest } = handout;
  const more = handout.learnMore ?? websiteOf(clinic, handout);
  const summary = poster?.summary ?? handout.summary;
  const opening = {
    title: poster?.title ?? handout.title,
    ...(summary ? { summary } : {}),
    keyPoints: pointsOf(handout),
  };
  const said = new Set([...factsIn(opening), ...emergencies(handout).flatMap(factsOf)]);
  const demanded = facts.filter((fact) => fact.demanded).map(({ fact }) => fact.name);
  const isWanted = wantedBy(demanded.filter((name) => !said.has(name)));
  return {
    ...rest,
    ...opening,
    introduction: [],
    sections: handout.sections
      .map((section) => ({
        ...section,
        blocks: section.blocks.filter((block) => isEmergency(block) || isWanted(block)),
      }))
      .filter(({ blocks }) => blocks.length > 0),
    questions: [],
    references: [],
    ...(more ? { learnMore: more } : {}),
  };
}

function pointsOf({ keyPoints, poster }: Handout): readonly KeyPoint[] {
  if (!poster?.keyPoints) return keyPoints;
  return poster.keyPoints.flatMap((point) => {
    const chosen = typeof point === 'number' ? keyPoints[point - 1] : point;
    return chosen ? [chosen] : [];
  });
}

const isEmergency = (block: Block): boolean => block.type === 'callout' && block.kind === 'emergency';

const emergencies = ({ sections }: Handout): readonly Block[] =>
  sections.flatMap(({ blocks }) => blocks.filter(isEmergency));

/** Tells of blocks in their order whether a fact is printed there first. */
function wantedBy(names: readonly string[]): (block: Block) => boolean {
  const missing = new Set(names);
  return (block) => {
    const here = factsOf(block).filter((name) => missing.has(name));
    for (const name of here) missing.delete(name);
    return here.length > 0;
  };
}

/** Names of the facts that texts print. */
const factsIn = (texts: unknown): readonly string[] =>
  inlinesIn(texts).flatMap((inline) => (inline.type === 'fact' ? [inline.name] : []));

/** Those that a block prints, or words in a box of its own. */
const factsOf = (block: Block): readonly string[] =>
  block.type === 'callout' && block.fact ? [block.fact, ...factsIn(block)] : factsIn(block);

const websiteOf = (clinic: Clinic | null, { place }: Handout): LearnMore | null =>
  clinic?.website
    ? {
        label: { inlines: [{ type: 'text', value: clinic.name }], place },
        url: clinic.website,
        place,
      }
    : null;
