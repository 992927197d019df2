import { posix } from 'node:path';
import { contentHash, partsOf } from '../content/index.ts';
import type { Block, Handout, PartKind, Place } from '../model/index.ts';
import { changedWords, type WordChange } from './changed-words.ts';
import { matchParts, type Pair } from './match.ts';
import { type Matter, mattersOf } from './matters.ts';

/** One thing that a handout says and another does not, or not so, or not there. */
export interface Change {
  readonly type: 'added' | 'removed' | 'changed' | 'moved';
  readonly kind: PartKind;
  /** The kind it was, where it became another: a caution that is now plain text. */
  readonly was?: PartKind;
  /** The heading of the section. */
  readonly section?: string;
  /** Empty for a change of words alone. */
  readonly matters: readonly Matter[];
  readonly words: readonly WordChange[];
  /** What changed beside the words, such as a picture’s file, before and after. */
  readonly details?: readonly [before: string, after: string];
  readonly links?: readonly [before: readonly string[], after: readonly string[]];
  /** In the old handout, and in the new one. */
  readonly before?: Place;
  readonly after?: Place;
}

export interface Comparison {
  readonly changes: readonly Change[];
  /** Something beside the words changed, such as an id. */
  readonly otherwise: boolean;
}

/** What changed in meaning: what can harm first, then the rest, each in the order of the page. Empty where nothing did. */
export function compareHandouts(old: Handout, fresh: Handout): Comparison {
  const [before, after] = [withNearPictures(old), withNearPictures(fresh)];
  const changes = matchParts(partsOf(before), partsOf(after)).flatMap(changeOf);
  return {
    changes: changes.toSorted((a, b) => Number(b.matters.length > 0) - Number(a.matters.length > 0)),
    otherwise: changes.length === 0 && saidBy(before) !== saidBy(after),
  };
}

/** Pictures by their way from the handout's own folder: a copy of a handout in another folder has the same ones. */
function withNearPictures(handout: Handout): Handout {
  const folder = posix.dirname(handout.file);
  const nearTo = (image: string): string => posix.relative(folder, image);
  const near = (block: Block): Block => {
    if (block.type === 'figure') return { ...block, image: nearTo(block.image) };
    if (block.type !== 'meal' || !block.picture) return block;
    return { ...block, picture: { ...block.picture, image: nearTo(block.picture.image) } };
  };
  return {
    ...handout,
    sections: handout.sections.map((section) => ({ ...section, blocks: section.blocks.map(near) })),
  };
}

/** By what a handout says, whatever its file is called. */
const saidBy = (handout: Handout): string => contentHash({ ...handout, slug: '', lang: '' });

function changeOf({ before, after, moved }: Pair): readonly Change[] {
  const part = after ?? before;
  if (!part) return [];
  const sameWords = before?.text === after?.text;
  const sameDetails = before?.details === after?.details;
  const sameLinks = JSON.stringify(before?.links) === JSON.stringify(after?.links);
  const isSame = sameWords && sameDetails && sameLinks && before?.kind === after?.kind;
  if (isSame && !moved) return [];
  const type = !before ? 'added' : !after ? 'removed' : isSame ? 'moved' : 'changed';
  return [
    {
      type,
      kind: part.kind,
      ...(before && after && before.kind !== after.kind ? { was: before.kind } : {}),
      ...(part.section === undefined ? {} : { section: part.section }),
      matters: [
        ...(moved && part.kind === 'step' ? (['order'] as const) : []),
        ...(type === 'moved' ? [] : mattersOf(before, after)),
      ],
      words: changedWords(before?.text ?? '', after?.text ?? ''),
      ...(before && after && !sameDetails ? { details: [before.details, after.details] as const } : {}),
      ...(before && after && !sameLinks ? { links: [before.links, after.links] as const } : {}),
      ...(before ? { before: before.place } : {}),
      ...(after ? { after: after.place } : {}),
    },
  ];
}
