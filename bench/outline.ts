import { type Block, type Handout, plainText, type RichText } from '../src/model/index.ts';

/** What any maker of documents can set. Looks are left to each. */
export type Part =
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  /** The first row names the columns. */
  | { readonly type: 'table'; readonly caption: string; readonly rows: readonly (readonly string[])[] };

export interface Outline {
  readonly title: string;
  readonly parts: readonly Part[];
}

/** The text of a handout for makers that know nothing of handouts, all of it and in its order. */
export function outlineOf(handout: Handout): Outline {
  const parts: Part[] = [];
  if (handout.summary) parts.push({ type: 'paragraph', text: plainText(handout.summary) });
  for (const { heading, blocks } of handout.sections) {
    parts.push({ type: 'heading', level: 2, text: plainText(heading) }, ...blocks.flatMap(partsOf));
  }
  return { title: plainText(handout.title), parts };
}

function partsOf(block: Block): readonly Part[] {
  switch (block.type) {
    case 'paragraph':
      return [{ type: 'paragraph', text: plainText(block.text) }];
    case 'heading':
      return [{ type: 'heading', level: block.level, text: plainText(block.text) }];
    case 'list':
    case 'steps':
    case 'checklist':
      return [{ type: 'list', items: block.items.map(plainText) }];
    case 'comparison':
      return [
        {
          type: 'table',
          caption: plainText(block.caption),
          rows: [block.columns, ...block.rows].map(textsOf),
        },
      ];
    case 'meal': {
      const foods = block.foods.map(({ name, gives }) =>
        gives ? `${plainText(name)}: ${plainText(gives)}` : plainText(name),
      );
      const text: readonly Part[] = block.text ? [{ type: 'paragraph', text: plainText(block.text) }] : [];
      return [
        { type: 'heading', level: 3, text: plainText(block.name) },
        ...text,
        { type: 'list', items: foods },
      ];
    }
    default:
      throw new Error(`The generated handout holds a ${block.type}, which the outline leaves out.`);
  }
}

const textsOf = (row: readonly RichText[]): readonly string[] => row.map(plainText);
