import type { Face } from './face.ts';
import { createMemory } from './memory.ts';
import { shape } from './shape.ts';

/** A family's face of one weight. */
interface Weighted {
  readonly weight: number;
  readonly face: Face;
}

/** Families that texts can be set in, by name: react-pdf's fonts are the process's own. */
const loaded = new Map<string, readonly Weighted[]>();

/** From now on texts in this family can be measured. */
export function measureWith(family: string, faces: readonly Weighted[]): void {
  loaded.set(family, faces);
}

export interface MeasuredType {
  /** Names of families, best first. */
  readonly families: readonly string[];
  /** Points. */
  readonly fontSize: number;
  /** Default: the widest of all. */
  readonly weight?: number | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
}

/** Characters of texts whose widths are remembered: the same tables come again on the next paper and in closer lines. */
const REMEMBERED = 50_000;
const remember = createMemory<number>(REMEMBERED);

/** Points that a text takes on one line; infinite where none of the families has one of its letters. */
export function lineWidth(text: string, { families, fontSize, weight, language = '' }: MeasuredType): number {
  const choice = families.map((name) => facesOf(name, weight)).filter((faces) => faces.length > 0);
  const key = [...choice.flat().map(({ file }) => file), language, text].join('\n');
  return fontSize * remember(key, () => widthIn(choice, text, language));
}

const facesOf = (family: string, weight: number | undefined): readonly Face[] =>
  (loaded.get(family) ?? [])
    .filter((one) => weight === undefined || one.weight === weight)
    .map(({ face }) => face);

/** In type sizes: each stretch in the first family that has its letters, and there in the widest face. */
function widthIn(families: readonly (readonly Face[])[], text: string, language: string): number {
  const options = language ? { language } : {};
  const width = (face: Face, stretch: string): number =>
    shape(face, stretch, options).reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) / face.unitsPerEm;
  return stretchesByFamily(families, text).reduce((sum, { faces, stretch }) => {
    if (faces.length === 0) return Number.POSITIVE_INFINITY;
    return sum + Math.max(...faces.map((face) => width(face, stretch)));
  }, 0);
}

interface OneFamily {
  /** None where no family has the letters. */
  readonly faces: readonly Face[];
  readonly stretch: string;
}

function stretchesByFamily(families: readonly (readonly Face[])[], text: string): readonly OneFamily[] {
  const found: { faces: readonly Face[]; stretch: string }[] = [];
  for (const character of text) {
    const covers = (face: Face): boolean => face.covers(character.codePointAt(0) ?? 0);
    const faces = families.find((weights) => weights.every(covers)) ?? [];
    const last = found.at(-1);
    if (last?.faces === faces) last.stretch += character;
    else found.push({ faces, stretch: character });
  }
  return found;
}
