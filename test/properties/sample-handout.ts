import fc from 'fast-check';
import { anyText } from './any-text.ts';

/** A text and where in a handout it stands. */
export interface Case {
  readonly where: Where;
  /** The letters that must be on paper. */
  readonly text: string;
  /** Written as it is, whatever its signs mean; else with a backslash before each sign that means something. */
  readonly raw: boolean;
  /** A stretch of it that is set apart, where mark-up is read. */
  readonly marked: { readonly by: keyof typeof MARKUP; readonly from: number; readonly to: number } | null;
}

/** What may stand round a stretch of a text, even of one within a word. */
export const MARKUP = {
  bold: ['**', '**'],
  lowered: ['<sub>', '</sub>'],
  raised: ['<sup>', '</sup>'],
  spanish: ['<span lang="es">', '</span>'],
  arabic: ['<span lang="ar">', '</span>'],
  link: ['[', '](https://www.example.org/a)'],
} as const satisfies Record<string, readonly [before: string, after: string]>;

interface Slot {
  /** Where the lines go: a list that takes any number of them, or a key that a handout has once. */
  readonly part: 'key_points' | 'blocks' | 'questions' | 'references' | 'authors' | 'once';
  /** True where mark-up is read. */
  readonly rich: boolean;
  /** The lines of the YAML; `text` is already in quotes. */
  readonly lines: (text: string) => readonly string[];
}

const block = (...lines: string[]): Pick<Slot, 'part' | 'rich' | 'lines'> => ({
  part: 'blocks',
  rich: true,
  lines: (text) => lines.map((line) => `      ${line.replace('TEXT', () => text)}`),
});
const item = (part: Slot['part'], rich: boolean, ...lines: string[]): Slot => ({
  part,
  rich,
  lines: (text) => lines.map((line) => `  ${line.replace('TEXT', () => text)}`),
});
const once = (rich: boolean, ...lines: string[]): Slot => ({
  part: 'once',
  rich,
  lines: (text) => lines.map((line) => line.replace('TEXT', () => text)),
});

/** Every place of a handout that holds text. */
const SLOTS = {
  paragraph: block('- TEXT'),
  listItem: block('- list:', '    - TEXT'),
  step: block('- steps:', '    - TEXT'),
  tick: block('- checklist:', '    - TEXT'),
  caution: block('- caution: TEXT'),
  subheading: block('- subheading: TEXT'),
  cell: block(
    '- comparison:',
    '    caption: Two drugs',
    '    columns: [Drug, Dose, When]',
    '    rows:',
    '      - - Tablets',
    '        - TEXT',
    '        - At night',
  ),
  columnHead: block(
    '- comparison:',
    '    caption: Two drugs',
    '    columns:',
    '      - Drug',
    '      - TEXT',
    '    rows:',
    '      - [Tablets, one]',
  ),
  tableCaption: block(
    '- comparison:',
    '    caption: TEXT',
    '    columns: [Drug, Dose]',
    '    rows:',
    '      - [Tablets, one]',
  ),
  blockQuestion: block('- questions:', '    - ask: TEXT', '      answer: Yes.'),
  caption: block('- figure:', '    image: dot.svg', '    alt: A dot.', '    caption: TEXT'),
  alt: { ...block('- figure:', '    image: dot.svg', '    alt: TEXT'), rich: false },
  lead: item('key_points', true, '- lead: TEXT', '  text: That is all.'),
  point: item('key_points', true, '- lead: Remember.', '  text: TEXT'),
  ask: item('questions', true, '- ask: TEXT', '  answer: Yes.'),
  answer: item('questions', true, '- ask: Can I stop?', '  answer: TEXT'),
  source: item('references', true, '- title: TEXT'),
  publisher: item('references', false, '- title: A source', '  publisher: TEXT'),
  author: item('authors', false, '- TEXT'),
  title: once(true, 'title: TEXT'),
  topic: once(true, 'topic: TEXT'),
  audience: once(true, 'audience: TEXT'),
  introduction: once(true, 'introduction: TEXT'),
  summary: once(true, 'summary: TEXT'),
  disclaimer: once(true, 'disclaimer: TEXT'),
  learnMore: once(true, 'learn_more:', '  label: TEXT', '  url: https://www.example.org/'),
} as const satisfies Record<string, Slot>;

export type Where = keyof typeof SLOTS;
const PLACES = Object.keys(SLOTS) as readonly Where[];

export const anyCase: fc.Arbitrary<Case> = fc.record({
  where: fc.constantFrom(...PLACES),
  text: anyText,
  raw: fc.integer({ min: 0, max: 9 }).map((one) => one === 9),
  marked: fc.option(
    fc.record({
      by: fc.constantFrom(...(Object.keys(MARKUP) as (keyof typeof MARKUP)[])),
      from: fc.nat({ max: 20 }),
      to: fc.nat({ max: 40 }),
    }),
    { freq: 4 },
  ),
});

/** Cases of one handout, each of which it has room for. */
export const anyCases = (most: number): fc.Arbitrary<readonly Case[]> =>
  fc.uniqueArray(anyCase, {
    minLength: 1,
    maxLength: most,
    size: 'max',
    selector: (one) => (slotOf(one).part === 'once' ? one.where : one),
  });

const slotOf = ({ where }: Case): Slot => SLOTS[where];

/** A text as an author writes it who means every letter of it: docs/how-to/add-a-handout.md. */
function escaped(text: string): string {
  return text
    .replace(/[*[\]<\\_`]/g, '\\$&')
    .replace(/^(\s*)([-+#>~])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2');
}

/** Private signs that hold the place of mark-up until all else has its backslashes; texts that hold them are refused. */
const [OPEN, CLOSE] = ['\ue0f0', '\ue0f1'];

/** A text in mark-up, with the stretch that is set apart: whole characters, and at least one. */
function inMarkup({ text, marked }: Case): string {
  const letters = [...text];
  if (!marked || letters.length === 0 || /^\s*$/u.test(text)) return escaped(text);
  const from = Math.min(marked.from, letters.length - 1);
  const to = Math.min(Math.max(marked.to, from + 1), letters.length);
  const stretch = letters.slice(from, to).join('');
  // Markdown takes nothing for bold that begins or ends with a space, and prints both asterisks
  if (stretch.trim() !== stretch) return escaped(text);
  const [before, after] = MARKUP[marked.by];
  return escaped(`${letters.slice(0, from).join('')}${OPEN}${stretch}${CLOSE}${letters.slice(to).join('')}`)
    .replace(OPEN, before)
    .replace(CLOSE, after);
}

/** The YAML of a handout that holds the cases, and the lines (from 1) that belong to each. */
export function writeHandout(cases: readonly Case[]): {
  readonly yaml: string;
  readonly linesOf: ReadonlyMap<Case, readonly [first: number, last: number]>;
} {
  const lines: string[] = [];
  const linesOf = new Map<Case, readonly [number, number]>();
  const put = (some: readonly Case[]): void => {
    for (const one of some) {
      const slot = slotOf(one);
      const first = lines.length + 1;
      lines.push(...slot.lines(JSON.stringify(slot.rich && !one.raw ? inMarkup(one) : one.text)));
      linesOf.set(one, [first, lines.length]);
    }
  };
  const of = (part: Slot['part']): readonly Case[] => cases.filter((one) => slotOf(one).part === part);

  const only = new Map(of('once').map((one) => [one.where, one]));
  put([...only.values()]);
  if (!only.has('title')) lines.push('title: How to take your tablets');
  for (const part of ['key_points', 'questions', 'references', 'authors'] as const) {
    if (of(part).length === 0) continue;
    lines.push(`${part}:`);
    put(of(part));
  }
  lines.push('sections:', '  - heading: What to do', '    blocks:', '      - Take one a day.');
  put(of('blocks'));
  return { yaml: `${lines.join('\n')}\n`, linesOf };
}
