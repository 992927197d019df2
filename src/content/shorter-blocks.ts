import type { Block, Handout, OnLeaflet } from '../model/index.ts';

/** What a leaflet prints instead of sections and blocks of a handout, in its order. */
export function shorterBlocks({ sections }: Pick<Handout, 'sections'>): readonly Block[] {
  return sections.flatMap(({ leaflet, blocks }) => [
    ...shorter(leaflet),
    ...blocks.flatMap((block) => shorter(block.leaflet)),
  ]);
}

const shorter = (choice: OnLeaflet | undefined): readonly Block[] =>
  choice?.type === 'shorter' ? choice.blocks : [];
