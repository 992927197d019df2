import {
  itemSlot,
  type Person,
  type PersonalText,
  type Place,
  SLOT_NAMES,
  TEXT_SLOTS,
} from '../model/index.ts';

/** What a copy says in each of its slots. */
export type SlotTexts = ReadonlyMap<string, string>;

/** How many lines each slot of a copy has: copies of one shape are alike but for the letters in them. */
export type Shape = ReadonlyMap<string, number>;

/** What is said to a person, by slot. */
export function textsOf({ texts, checklist }: Person): SlotTexts {
  const said = new Map<string, string>();
  for (const name of TEXT_SLOTS) {
    const text = texts[name]?.text;
    if (text !== undefined) said.set(name, text);
  }
  for (const [index, { text }] of checklist.entries()) said.set(itemSlot(index), text);
  return said;
}

/**
 * Words that are no patient's, short enough for the narrowest slot, with letters that are drawn as one and kerned. The whole
 * handout is set in the first font that has all letters in it, and few have those of Vietnamese: their words make another base.
 */
export const STAND_INS = { common: 'To Ava: fit 5', vietnamese: 'To Lễ, Ngỡ: 5' } as const;
export type Letters = keyof typeof STAND_INS;

/** The same text for shapes that are the same. */
export function shapeKey(shape: Shape, letters: Letters): string {
  let key: string = letters;
  for (const [name, lines] of shape) key += ` ${name}:${lines}`;
  return key;
}

const VIETNAMESE = /[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
export const hasVietnamese = (texts: SlotTexts): boolean =>
  [...texts.values()].some((text) => VIETNAMESE.test(text));

/** Longer texts have no room in a copy. */
const MOST_REPEATS = 200;

/**
 * A text that is nobody's and takes so many lines; null where none does. Its last line is about half full: in a page that
 * is spaced a little otherwise it has as many.
 */
export function standInText(
  lines: number,
  countLines: (text: string) => number,
  letters: Letters,
): string | null {
  const fitting: string[] = [];
  const words = STAND_INS[letters];
  let text: string = words;
  for (let repeat = 1; repeat < MOST_REPEATS; repeat += 1) {
    const count = countLines(text);
    if (count > lines) break;
    if (count === lines) fitting.push(text);
    text += ` ${words}`;
  }
  return fitting[Math.floor(fitting.length / 2)] ?? null;
}

const NOWHERE: Place = { file: 'stand-in', line: 1, column: 1 };

/** A person who is nobody, of whom this is said. */
export function standIn(said: SlotTexts): Person {
  const at = (name: string) => {
    const text = said.get(name);
    return text === undefined ? [] : [{ text, place: NOWHERE }];
  };
  const texts = SLOT_NAMES.flatMap((name) => at(name).map((text) => [name, text] as const));
  const checklist: PersonalText[] = [];
  for (let [item] = at(itemSlot(0)); item; [item] = at(itemSlot(checklist.length))) checklist.push(item);
  return {
    id: 'stand-in',
    texts: Object.fromEntries(texts),
    checklist,
    place: NOWHERE,
  };
}
