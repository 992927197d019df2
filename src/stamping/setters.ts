import { createMemory, openFace, plainBreaker } from '../shaping/index.ts';
import { type DrawnSlot, type FontCodes, fixedCodes } from '../tagged-pdf/index.ts';
import { type Line, slotOperators } from './slot-operators.ts';

/** Sets texts in a slot, and in all that are set alike. */
export interface Setter {
  /** The lines of a text; null where only all of the renderer can set it. */
  breakLines(text: string): readonly Line[] | null;
  /** What the slot's stream holds. Throws LetterUnknown. */
  operators(slot: DrawnSlot, lines: readonly Line[]): string;
}

/** Characters of texts whose lines are remembered: many say the same. More would outlive the copies that say it alone. */
const REMEMBERED = 5_000;

/** Opens the font of a slot. */
export async function openSetter(slot: DrawnSlot): Promise<Setter> {
  const { font, features, fontSize, width } = slot;
  const face = await openFace({ file: font });
  const known = new WeakMap<object, FontCodes>();
  const broken = createMemory<readonly Line[] | null>(REMEMBERED);
  const breakAnew = plainBreaker({ face, features, fontSize, width });
  return {
    breakLines: (text) => broken(text, () => breakAnew(text)),
    operators(base, lines) {
      let codes = known.get(base.codes);
      if (!codes) {
        codes = fixedCodes(base.codes);
        known.set(base.codes, codes);
      }
      return slotOperators(base, lines, codes);
    },
  };
}

/** The same for slots in which texts are set alike. */
export const settingKey = ({ font, features, fontSize, width }: DrawnSlot): string =>
  JSON.stringify([font, features, fontSize, width]);
