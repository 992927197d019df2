import { type Block, type Localised, plainText, type Section } from '../model/index.ts';
import { sayBlock } from './blocks/index.ts';
import { BULLET, labelled } from './phrases.ts';
import { questionStanzas } from './questions.ts';
import { INDENT, type Stanza } from './stanza.ts';

/** A part of the handout: its heading and what stands under it. */
export interface Part {
  /** From 1. */
  readonly number: number;
  readonly heading: string;
  readonly stanzas: readonly Stanza[];
  /** Of the headings inside it, such as `3.1`. */
  readonly numbers: readonly string[];
}

export const optional = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);

/** Everything under a heading of its own, in the order of the page. */
export function partsOf(localised: Localised): readonly Part[] {
  const { handout, locale, references, about } = localised;
  const { strings } = locale;
  const { summary, keyPoints, questions, learnMore, disclaimer } = handout;
  const parts: readonly Unnumbered[] = [
    ...optional(summary).map((text) => part(strings.summary, [[{ text: plainText(text) }]])),
    ...(keyPoints.length > 0 ? [part(strings.key_points, [keyPoints.map(keyPoint)])] : []),
    ...handout.sections.map((section) => sectionPart(section, localised)),
    ...(questions.length > 0 ? [part(strings.questions, questionStanzas(questions, locale))] : []),
    ...(references.length > 0 ? [part(strings.references, [references.flatMap(source)])] : []),
    ...optional(learnMore).map(({ label, url }) =>
      part(strings.learn_more, [[{ text: plainText(label) }, { text: url, indent: INDENT }]]),
    ),
    ...optional(disclaimer).map((text) => part(strings.disclaimer, [[{ text: plainText(text) }]])),
    part(strings.about, [about.map(({ term, value }) => ({ text: labelled(locale, term, value) }))]),
  ];
  return parts.map((make, index) => make(index + 1));
}

type Unnumbered = (number: number) => Part;

const part =
  (heading: string, stanzas: readonly Stanza[]): Unnumbered =>
  (number) => ({ number, heading, stanzas, numbers: [] });

const keyPoint = ({ lead, text }: Localised['handout']['keyPoints'][number]): Stanza[number] => ({
  text: `${plainText(lead)} ${plainText(text)}`,
  lead: BULLET,
});

const source = ({ label, text, url }: Localised['references'][number]): Stanza => {
  const lead = `${label} `;
  const [first = '', second] = [text, url].filter((words): words is string => Boolean(words));
  return [{ text: first, lead }, ...(second ? [{ text: second, indent: lead.length }] : [])];
};

const sectionPart =
  ({ heading, blocks }: Section, localised: Localised): Unnumbered =>
  (number) => {
    const numbers = headingNumbers(blocks, number);
    return {
      number,
      heading: plainText(heading),
      stanzas: blocks.flatMap((block) => sayBlock(block, { localised, numbers })),
      numbers: [...numbers.values()],
    };
  };

function headingNumbers(blocks: readonly Block[], part: number): ReadonlyMap<Block, string> {
  const numbers = new Map<Block, string>();
  let [third, fourth] = [0, 0];
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    if (block.level === 3) [third, fourth] = [third + 1, 0];
    else fourth++;
    numbers.set(block, [part, third, ...(block.level === 4 ? [fourth] : [])].join('.'));
  }
  return numbers;
}
