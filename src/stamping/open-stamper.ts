import type { Person } from '../model/index.ts';
import { createMemory } from '../shaping/index.ts';
import { type DrawnSlot, LetterUnknown } from '../tagged-pdf/index.ts';
import type { Base, BaseFile } from './base.ts';
import { packBase } from './pack-base.ts';
import { slotReader } from './read-back.ts';
import { openSetter, type Setter, settingKey } from './setters.ts';
import {
  hasVietnamese,
  type Letters,
  type Shape,
  type SlotTexts,
  STAND_INS,
  shapeKey,
  standIn,
  standInText,
  textsOf,
} from './shape.ts';
import type { Line } from './slot-operators.ts';
import { type Copy, type Stamp, slotObject, stampOf } from './stamp.ts';

/** Where bases are kept from one run to the next, by their shape: there is one for each handout, edition and paper. */
export interface BaseCache {
  get(shape: string): Promise<Base | null>;
  set(shape: string, base: Base): Promise<void>;
}

export interface StamperOptions {
  /** Renders a copy as a base; null where it cannot be. What it throws is thrown to whoever wants a copy. */
  makeBase(person: Person): Promise<BaseFile | null>;
  readonly cache?: BaseCache;
}

export interface Stamper {
  /** A copy for a person; null for one that only all of the renderer can make. */
  copyFor(person: Person): Promise<Copy | null>;
}

/** A base that is ready for copies. */
interface Ready {
  readonly base: Base;
  readonly stamp: Stamp;
  readonly slots: readonly ReadySlot[];
}

interface ReadySlot {
  readonly slot: DrawnSlot;
  readonly setter: Setter;
  /** What the slot's stream holds for a text in these lines, or null where it would not say it. */
  write(text: string, lines: readonly Line[]): string | null;
}

/** Characters of texts that are remembered as they are written in a slot: many say the same date. */
const REMEMBERED = 5_000;

/** Bases that are tried for a copy. */
const MOST_ATTEMPTS = 4;

/** Shapes whose bases are held at once. */
const MOST_SHAPES = 200;

/**
 * Makes the copies of one edition on one paper for many people: what they have in common is rendered once for each
 * shape, with words that are nobody's, and their own words are written into it. Each copy is read back.
 */
export function openStamper({ makeBase, cache }: StamperOptions): Stamper {
  const bases = new Map<string, Promise<Ready | null>>();
  const setters = new Map<string, Promise<Setter>>();

  const setterOf = (slot: DrawnSlot): Promise<Setter> => {
    const key = settingKey(slot);
    const setter = setters.get(key) ?? openSetter(slot);
    setters.set(key, setter);
    return setter;
  };
  const makeReady = async (base: Base): Promise<Ready> => {
    const slots: ReadySlot[] = [];
    for (const slot of base.slots) slots.push(readySlot(slot, await setterOf(slot)));
    return { base, stamp: stampOf(base), slots };
  };
  const newBase = async (key: string, shape: Shape, said: SlotTexts): Promise<Ready | null> => {
    const kept = await cache?.get(key);
    if (kept) return makeReady(kept);
    const file = await makeBase(standIn(said));
    const isFit =
      file?.slots.length === shape.size &&
      file.slots.every(({ name, lines }) => lines.length === shape.get(name));
    if (!isFit) return null;
    const ready = await makeReady(packBase(file));
    for (const slot of ready.slots) checkSlot(file.bytes, slot, said.get(slot.slot.name) ?? '');
    await cache?.set(key, ready.base);
    return ready;
  };
  const baseOf = (
    shape: Shape,
    letters: Letters,
    slots: readonly ReadySlot[] | null,
  ): Promise<Ready | null> => {
    const key = shapeKey(shape, letters);
    const known = bases.get(key);
    // the latest used stand last
    bases.delete(key);
    const words = known ? null : wordsIn(shape, letters, slots);
    const base = known ?? (words ? newBase(key, shape, words) : Promise.resolve(null));
    bases.set(key, base);
    if (bases.size > MOST_SHAPES) {
      const [oldest = ''] = bases.keys();
      bases.delete(oldest);
    }
    return base;
  };

  const copyIn = async (letters: Letters, texts: SlotTexts): Promise<Copy | null> => {
    // with a line each the slots show how wide they are
    const first = new Map([...texts.keys()].map((name) => [name, 1]));
    let ready = await baseOf(first, letters, null);
    let before: BrokenTexts = new Map();
    for (let attempt = 0; attempt < MOST_ATTEMPTS && ready; attempt += 1) {
      const lines = linesIn(ready, texts, before);
      if (!lines) return null;
      before = lines;
      if (fits(ready, lines)) return write(ready, lines, texts);
      // pages are spaced by what stands on them: in the new base lines may be a little shorter or longer
      const shape = new Map([...lines].map(([name, { lines }]) => [name, lines.length]));
      ready = await baseOf(shape, letters, ready.slots);
    }
    return null;
  };

  return {
    async copyFor(person) {
      const texts = textsOf(person);
      const copy = await copyIn('common', texts);
      return copy ?? (hasVietnamese(texts) ? copyIn('vietnamese', texts) : null);
    },
  };
}

/** A text in lines, and who broke it: slots that are set alike have one setter. */
interface Broken {
  readonly setter: Setter;
  readonly lines: readonly Line[];
}
type BrokenTexts = ReadonlyMap<string, Broken>;

/** The lines of each text in the widths of a base; null where one takes all of the renderer. @param before in another base */
function linesIn({ slots }: Ready, texts: SlotTexts, before: BrokenTexts): BrokenTexts | null {
  const broken = new Map<string, Broken>();
  for (const { slot, setter } of slots) {
    const known = before.get(slot.name);
    const lines = known?.setter === setter ? known.lines : setter.breakLines(texts.get(slot.name) ?? '');
    if (!lines) return null;
    broken.set(slot.name, { setter, lines });
  }
  return broken;
}

const fits = ({ slots }: Ready, broken: BrokenTexts): boolean =>
  slots.every(({ slot }) => slot.lines.length === broken.get(slot.name)?.lines.length);

/** No letter of a person may be lost, whatever the code that wrote them: what is written is read back as a reader would. */
function readySlot(slot: DrawnSlot, setter: Setter): ReadySlot {
  const says = slotReader(slot.codes);
  const written = createMemory<string | null>(REMEMBERED);
  return {
    slot,
    setter,
    write: (text, lines) =>
      written(text, () => {
        const operators = setter.operators(slot, lines);
        return says(operators, text) ? operators : null;
      }),
  };
}

/** Null for a letter that the base was not made for, and where what was written does not read as it should. */
function write({ slots, stamp }: Ready, broken: BrokenTexts, texts: SlotTexts): Copy | null {
  if (slots.length !== texts.size) return null;
  try {
    const operators: string[] = [];
    for (const { slot, write } of slots) {
      const text = texts.get(slot.name);
      const written = text === undefined ? null : write(text, broken.get(slot.name)?.lines ?? []);
      if (written === null) return null;
      operators.push(written);
    }
    return stamp(operators);
  } catch (error) {
    if (error instanceof LetterUnknown) return null;
    throw error;
  }
}

/** What is said in a base of a shape; null where no words have it. @param slots of a base with the same texts. */
function wordsIn(shape: Shape, letters: Letters, slots: readonly ReadySlot[] | null): SlotTexts | null {
  const setters = new Map(slots?.map(({ slot, setter }) => [slot.name, setter]));
  const words = [...shape].map(([name, lines]) => {
    const setter = setters.get(name);
    const countLines = (text: string): number => setter?.breakLines(text)?.length ?? 1;
    return [name, setter ? standInText(lines, countLines, letters) : STAND_INS[letters]] as const;
  });
  return words.every((word): word is readonly [string, string] => word[1] !== null) ? new Map(words) : null;
}

/** Our own setting of what a base says must be, byte for byte, what the renderer wrote. */
function checkSlot(bytes: Uint8Array, { slot, setter }: ReadySlot, text: string): void {
  const lines = setter.breakLines(text) ?? [];
  const own = slotObject(slot.object, setter.operators(slot, lines));
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (lines.length !== slot.lines.length || file.indexOf(own, 0, 'latin1') === -1)
    throw new Error(`The slot ${slot.name} is drawn otherwise than it would be stamped.`);
}
