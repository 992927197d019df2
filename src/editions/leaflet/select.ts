import {
  type Block,
  type Handout,
  type Inline,
  inlinesIn,
  type Localised,
  mapInlines,
  type OnLeaflet,
  type Place,
  plainText,
} from '../../model/index.ts';
import { keepCitations } from './keep-citations.ts';
import { shortReferences } from './short-references.ts';

/**
 * What of a handout stands on its leaflet. The clinic's contacts stand on the back in any case, so no block of the
 * text says them again; without a page of its own to lead to, the code leads to the clinic's website.
 * @param dropped places of `leaflet: optional` that there is no room for.
 */
export function selectForLeaflet(localised: Localised, dropped: ReadonlySet<Place>): Localised {
  const { clinic, contact, locale } = localised;
  const handout = keepCitations(withoutDeadLinks(selectParts(localised.handout, dropped)));
  const website = handout.learnMore ? undefined : clinic?.website;
  const label = { inlines: [{ type: 'text', value: locale.strings.website } as const], place: handout.place };
  return {
    ...localised,
    handout: website ? { ...handout, learnMore: { label, url: website, place: handout.place } } : handout,
    contact: website ? contact.filter(({ value }) => value !== website) : contact,
    references: shortReferences(localised, citedIn(handout)),
  };
}

function selectParts(handout: Handout, dropped: ReadonlySet<Place>): Handout {
  const { cover, leaveOut = [] } = handout.leaflet ?? {};
  const { summary, ...rest } = handout;
  const line = cover ?? (leaveOut.includes('summary') ? undefined : summary);
  const blocksOf = (choice: OnLeaflet | undefined, blocks: readonly Block[]): readonly Block[] => {
    if (choice?.type === 'shorter') return choice.blocks;
    return isOut(choice, dropped) ? [] : blocks;
  };
  return {
    ...rest,
    ...(line ? { summary: line } : {}),
    introduction: leaveOut.includes('introduction') ? [] : handout.introduction,
    keyPoints: leaveOut.includes('key_points') ? [] : handout.keyPoints,
    questions: leaveOut.includes('questions') ? [] : handout.questions,
    sections: handout.sections
      .map((section) => ({
        ...section,
        blocks: blocksOf(section.leaflet, section.blocks)
          .filter(({ type }) => type !== 'contact')
          .flatMap((block) => blocksOf(block.leaflet, [block])),
      }))
      .filter(({ blocks }) => blocks.length > 0),
  };
}

const isOut = (choice: OnLeaflet | undefined, dropped: ReadonlySet<Place>): boolean =>
  choice?.type === 'left-out' || (choice?.type === 'optional' && dropped.has(choice.place));

/** Links to what is not on the leaflet are plain words. */
function withoutDeadLinks(handout: Handout): Handout {
  const ids = new Set(handout.sections.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]));
  const isDead = (inline: Inline): boolean =>
    inline.type === 'cross-reference' && !ids.has(inline.to) && !/^reference-\d+$/.test(inline.to);
  return mapInlines(handout, (inline) =>
    isDead(inline) ? { type: 'text', value: plainText([inline]) } : inline,
  );
}

/** Numbers of the sources that the selected texts name. */
function citedIn({ leaflet: _, ...handout }: Handout): ReadonlySet<number> {
  const sections = handout.sections.map(({ leaflet: __, blocks, ...section }) => ({
    ...section,
    blocks: blocks.map(({ leaflet: ___, ...block }) => block),
  }));
  return new Set(
    inlinesIn({ ...handout, sections }).flatMap((inline) => {
      if (inline.type === 'citation') return inline.numbers;
      const [, number] = inline.type === 'cross-reference' ? (/^reference-(\d+)$/.exec(inline.to) ?? []) : [];
      return number ? [Number(number)] : [];
    }),
  );
}
