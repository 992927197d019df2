import { type CalloutKind, fill, type Localised } from '../model/index.ts';
import { partsOf } from './parts.ts';
import { BOX, BULLET } from './phrases.ts';

const KINDS: readonly CalloutKind[] = ['note', 'caution', 'emergency'];

/** What the text says beside the handout's own: marks of lists, numbers of parts, kinds of boxes. */
export function textFurniture(localised: Localised): readonly string[] {
  const { strings } = localised.locale;
  const numbers = partsOf(localised).flatMap((part) => [`${part.number}`, ...part.numbers]);
  return [
    BULLET,
    BOX,
    '; ',
    ...around(strings.label_value, 'label', 'value'),
    ...around(strings.text_picture, 'description'),
    ...numbers.flatMap((number) => around(fill(strings.text_part, { number }), 'heading')),
    ...KINDS.map((kind) => strings[kind]),
  ];
}

/** What a pattern prints round its marks. */
const around = (pattern: string, ...marks: readonly string[]): readonly string[] =>
  pattern.split(new RegExp(marks.map((mark) => `\\{${mark}\\}`).join('|'))).filter((words) => words.trim());
