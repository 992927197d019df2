import { itemSlot, type Person, type PersonalText, type Place, SLOT_NAMES } from '../model/index.ts';

/** What a copy says in each of its slots. */
export type SlotTexts = ReadonlyMap<string, string>;

/** How many lines each slot of a copy has: copies of one shape are alike but for the letters in them. */
export type Shape = ReadonlyMap<string, number>;

/** What is said to a person, by slot. */
export function textsOf({ texts, checklist }: Person): SlotTexts {
  return new Map([
    ...Object.entries(texts).map(([name, { text }]) => [name, text] as const),
    ...checklist.map(({ text }, index) => [itemSlot(index), text] as const),
  ]);
}

/** The same text for shapes that are the same. */
export const shapeKey = (shape: Shape): string =>
  [...shape].map(([name, lines]) => `${name}:${lines}`).join(' ');

/** Words that are no patient's, short enough for the narrowest slot, with letters that are drawn as one and kerned. */
export const SHORT = 'To Ava: fit 5';
/** Longer texts have no room in a copy. */
const MOST_REPEATS = 200;

/**
 * A text that is nobody's and takes so many lines; null where none does. Its last line is about half full: in a page that
 * is spaced a little otherwise it has as many.
 */
export function standInText(lines: number, countLines: (text: string) => number): string | null {
  const fitting: string[] = [];
  let text = SHORT;
  for (let repeat = 1; repeat < MOST_REPEATS; repeat += 1) {
    const count = countLines(text);
    if (count > lines) break;
    if (count === lines) fitting.push(text);
    text += ` ${SHORT}`;
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
