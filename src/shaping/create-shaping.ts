import type { GlyphSource } from '../tagged-pdf/index.ts';
import { type ChosenStack, type Coverage, chooseStack, missingCharacters } from './coverage.ts';
import { openFace } from './face.ts';
import { bundledFamilies, type FontFamily } from './families.ts';
import { FontRefused } from './font-file.ts';
import { glyphSource } from './glyph-source.ts';
import { registerFamily } from './register.ts';

/** Names of families, the first one first: what a locale lists under `fonts` and a template sets as `fontFamily`. */
export type FontStack = readonly string[];

export interface Shaping {
  readonly glyphs: GlyphSource;
  /** Makes the families of a stack usable in react-pdf, all their weights. Cheap when they are loaded already. */
  load(stack: FontStack): Promise<void>;
  /**
   * The characters of a text that no family of the stack can print in all its weights, each once; an accent that
   * comes from another family than its letter is returned with the letter. Needs no react-pdf.
   */
  missing(text: string, stack: FontStack): Promise<string[]>;
  /** The first stack that can print all of the text; else the one that misses least, and what it misses. */
  chooseStack(text: string, stacks: readonly FontStack[]): Promise<ChosenStack<FontStack>>;
}

interface ShapingOptions {
  /** Families beside the ones that come with the program: a clinic’s own, fonts of other scripts. */
  readonly families?: readonly FontFamily[];
}

/**
 * Fonts and shaping for a build. Nothing is read or loaded until it is asked for: the first question about a text
 * loads HarfBuzz and the fonts it is about, `load` also react-pdf. All functions throw FontRefused (with a `problem`
 * to report) for a family that is not known or a font file that cannot be used.
 */
export function createShaping({ families = [] }: ShapingOptions = {}): Shaping {
  let known: ReadonlyMap<string, FontFamily> | undefined;

  const familyOf = (name: string): FontFamily => {
    known ??= new Map([...bundledFamilies(), ...families].map((family) => [family.name, family]));
    const family = known.get(name);
    if (family) return family;
    throw new FontRefused(
      'font/unknown-family',
      `There is no font family named “${name}”.`,
      `Put its files into content/fonts/${name} as 400.ttf and 700.ttf, or use one of these: ${[...known.keys()].join(', ')}.`,
    );
  };

  const coverageOf = async (name: string): Promise<Coverage> => {
    const faces = await Promise.all(familyOf(name).faces.map(openFace));
    return { covers: (codePoint) => faces.every((face) => face.covers(codePoint)) };
  };
  const missing = async (text: string, stack: FontStack) =>
    missingCharacters(text, await Promise.all(stack.map(coverageOf)));

  return {
    glyphs: glyphSource,
    async load(stack) {
      await Promise.all(stack.map((name) => registerFamily(familyOf(name))));
    },
    missing,
    chooseStack: (text, stacks) => chooseStack(stacks, (stack) => missing(text, stack)),
  };
}
