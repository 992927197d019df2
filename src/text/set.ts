import { type Direction, leftToRightStretches } from '../model/index.ts';
import type { Line, Stanza } from './stanza.ts';
import { wrap } from './wrap.ts';

/** Columns of a line: what e-mail programs and terminals show without breaking it again. */
const COLUMNS = 72;

const [ISOLATE, POP, RIGHT_TO_LEFT] = ['\u2066', '\u2069', '\u200f'];

/** Stanzas as the text of a file: empty lines between them, no space at the end of a line. */
export function setStanzas(stanzas: readonly Stanza[], direction: Direction): string {
  const parts = stanzas
    .filter((stanza) => stanza.length > 0)
    .map((stanza) => stanza.flatMap((line) => setLine(line, direction)).join('\n'));
  return `${parts.join('\n\n')}\n`;
}

function setLine({ text, lead = '', indent = 0 }: Line, direction: Direction): readonly string[] {
  const before = ' '.repeat(indent);
  const under = ' '.repeat(indent + lead.length);
  return wrap(text, COLUMNS - indent - lead.length).map(
    (words, index) =>
      (index === 0 ? before + lead : under) + (direction === 'rtl' && words ? turned(words) : words),
  );
}

/** A line that is read from the right, and in it doses and telephone numbers that keep their own order. */
function turned(words: string): string {
  let line = words;
  for (const { start, end } of leftToRightStretches(words).toReversed())
    line = line.slice(0, start) + ISOLATE + line.slice(start, end) + POP + line.slice(end);
  return RIGHT_TO_LEFT + line;
}
