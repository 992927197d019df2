import {
  type Block,
  type Handout,
  type HandoutPart,
  type Inline,
  type Passage,
  type PassageRole,
  plainText,
  type RichText,
} from '../model/index.ts';
import { textsOfBlock } from './blocks/index.ts';
import { shorterBlocks } from './shorter-blocks.ts';

type Cut = (text: RichText) => readonly Passage[];

/** The author's running texts in the order of the page, each with the part it plays for a reader. */
export function passagesOf(handout: Handout): readonly Passage[] {
  const optional = (text: RichText | undefined): readonly RichText[] => (text ? [text] : []);
  return [
    ...whole('title', 'heading')(handout.title),
    ...handout.introduction.flatMap(whole('introduction', 'prose')),
    ...optional(handout.summary).flatMap(whole('summary', 'prose')),
    ...handout.keyPoints.flatMap(({ lead, text }) => [
      ...whole('key-points', isSentence(plainText(lead)) ? 'item' : 'heading')(lead),
      ...whole('key-points', 'prose')(text),
    ]),
    ...handout.sections.flatMap(({ heading, blocks }) => [
      ...whole('body', 'heading')(heading),
      ...blocks.flatMap((block) => passagesOfBlock(block, 'body')),
    ]),
    ...handout.questions.flatMap(({ ask, answer }) => [ask, ...answer].flatMap(whole('questions', 'prose'))),
    ...optional(handout.leaflet?.cover).flatMap(whole('leaflet', 'prose')),
    ...shorterBlocks(handout).flatMap((block) => passagesOfBlock(block, 'leaflet')),
  ];
}

function passagesOfBlock(block: Block, part: HandoutPart): readonly Passage[] {
  const texts = textsOfBlock(block);
  switch (block.type) {
    case 'heading':
      return texts.flatMap(whole(part, 'heading'));
    case 'list':
    case 'steps':
    case 'checklist':
      return texts.flatMap(afterRunInHeading(part, 'item'));
    case 'comparison':
    case 'figure':
      return texts.flatMap(whole(part, 'fragment'));
    case 'meal':
      return texts.flatMap((text) => whole(part, text === block.text ? 'prose' : 'fragment')(text));
    case 'callout':
      return texts.flatMap((text) =>
        text === block.title ? whole(part, 'heading')(text) : afterRunInHeading(part, 'prose')(text),
      );
    default:
      return texts.flatMap(afterRunInHeading(part, 'prose'));
  }
}

const whole =
  (part: HandoutPart, role: PassageRole): Cut =>
  ({ inlines, place }) =>
    passage(part, role, inlines, place);

/** Bold words with a colon at the start head what follows: “**Vitamin K:** This vitamin …” */
const afterRunInHeading =
  (part: HandoutPart, role: PassageRole): Cut =>
  ({ inlines, place }) => {
    const [first, ...rest] = inlines;
    if (first?.type !== 'strong' || !/[:.]\s*$/.test(plainText([first])) || rest.length === 0)
      return passage(part, role, inlines, place);
    return [...passage(part, 'heading', [first], place), ...passage(part, role, rest, place)];
  };

function passage(
  part: HandoutPart,
  role: PassageRole,
  inlines: readonly Inline[],
  place: Passage['place'],
): readonly Passage[] {
  const text = plainText(withoutCitations(inlines)).trim();
  return text ? [{ part, role, text, place }] : [];
}

const withoutCitations = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'citation') return [];
    return 'children' in inline ? [{ ...inline, children: withoutCitations(inline.children) }] : [inline];
  });

const isSentence = (text: string): boolean => /[.?!]["”’)]*$/.test(text.trim());
