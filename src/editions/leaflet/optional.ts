import { textsOfBlock } from '../../content/index.ts';
import { type Localised, type OnLeaflet, plainText, type RichText } from '../../model/index.ts';
import type { Optional } from '../fit.ts';

/** Sections and blocks with `leaflet: optional`, the last one first. */
export function optionalOnLeaflet({ handout }: Localised): readonly Optional[] {
  return handout.sections
    .flatMap(({ leaflet, heading, blocks }) => [
      ...optional(leaflet, heading),
      ...blocks.flatMap((block) => optional(block.leaflet, textsOfBlock(block)[0] ?? heading)),
    ])
    .toReversed();
}

function optional(choice: OnLeaflet | undefined, text: RichText): readonly Optional[] {
  return choice?.type === 'optional' ? [{ place: choice.place, words: plainText(text) }] : [];
}
