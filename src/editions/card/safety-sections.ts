import {
  type Block,
  type Handout,
  inlinesIn,
  type PrintedFact,
  type RichText,
  type Section,
} from '../../model/index.ts';

type IsNeeded = (part: unknown) => boolean;

/**
 * What a card must say so that nobody comes to harm: every box of emergency signs, and for each demanded fact the sentence,
 * box or row that says it, once. A box is kept whole, for half a warning is none; of a list only the items that matter stay.
 * @param said what the card prints anyway.
 */
export function safetySections(
  handout: Handout,
  facts: readonly PrintedFact[],
  said: unknown,
): readonly Section[] {
  const missing = new Set(facts.filter(({ demanded }) => demanded).map(({ fact }) => fact.name));
  const noteSaid = (part: unknown): void => {
    for (const name of factsIn(part)) missing.delete(name);
  };
  const isNeeded: IsNeeded = (part) => [...factsIn(part)].some((name) => missing.has(name));
  const kept = new Map<Block, Block>();
  const keep = (isWanted: (block: Block) => boolean): void => {
    for (const block of handout.sections.flatMap(({ blocks }) => blocks)) {
      if (kept.has(block) || !isWanted(block)) continue;
      const short = onlyNeeded(block, isNeeded);
      kept.set(block, short);
      noteSaid(short);
    }
  };
  noteSaid(said);
  keep((block) => block.type === 'callout' && block.kind === 'emergency');
  keep((block) => block.type === 'callout' && isNeeded(block));
  keep(isNeeded);
  const outside = textsOutside(handout).filter((text) => {
    const needed = isNeeded(text);
    noteSaid(text);
    return needed;
  });
  return [...inBox(outside), ...sectionsOf(handout, kept)];
}

/** The names of the facts that a part of a handout prints. */
function factsIn(part: unknown): ReadonlySet<string> {
  const isWorded =
    typeof part === 'object' && part !== null && 'fact' in part && typeof part.fact === 'string';
  const named = inlinesIn(part).flatMap((inline) => (inline.type === 'fact' ? [inline.name] : []));
  return new Set(isWorded ? [String(part.fact), ...named] : named);
}

/** The part of a block that must be said. Steps become a list: one of them alone has no number. */
function onlyNeeded(block: Block, isNeeded: IsNeeded): Block {
  const { place } = block;
  switch (block.type) {
    case 'paragraph':
    case 'callout':
      return block;
    case 'list':
    case 'steps':
    case 'checklist':
      return { type: 'list', items: block.items.filter(isNeeded), place };
    case 'claims':
      return { type: 'claims', items: block.items.filter(isNeeded), place };
    case 'questions':
      return { type: 'questions', items: block.items.filter(isNeeded), place };
    case 'comparison':
      if (block.rows.some(isNeeded)) return { ...block, rows: block.rows.filter(isNeeded) };
      return boxOf(richTexts(block).filter(isNeeded), place);
    default:
      return boxOf(richTexts(block).filter(isNeeded), place);
  }
}

function sectionsOf({ sections }: Handout, kept: ReadonlyMap<Block, Block>): readonly Section[] {
  return sections
    .map((section) => ({ ...section, blocks: section.blocks.flatMap((block) => kept.get(block) ?? []) }))
    .filter(({ blocks }) => blocks.length > 0);
}

/** A box says itself what it is: for words that stand here without what was around them. */
const boxOf = (text: readonly RichText[], place: Block['place']): Block => ({
  type: 'callout',
  kind: 'caution',
  text,
  place,
});

function inBox(texts: readonly RichText[]): readonly Section[] {
  const [first] = texts;
  if (!first) return [];
  return [{ heading: first, role: 'body', blocks: [boxOf(texts, first.place)], place: first.place }];
}

/** What is said around the blocks: before them, in headings, in answers, at the end. */
function textsOutside({
  sections,
  introduction,
  summary,
  questions,
  disclaimer,
}: Handout): readonly RichText[] {
  const headings = sections.map(({ heading }) => heading);
  return richTexts([introduction, summary, headings, questions, disclaimer]);
}

/** Every running text in a value, in its order. */
function richTexts(value: unknown): readonly RichText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('inlines' in value && 'place' in value) return [value as RichText];
  return Object.values(value).flatMap(richTexts);
}
