import type { Localised, Outcome, Place, Problem, Prose } from '../model/index.ts';
import { FontRefused, type FontStack, type Shaping } from '../shaping/index.ts';

/** The YAML a handout was read from: where a character stands is looked up in it. */
interface Source {
  readonly file: string;
  readonly text: string;
}

/**
 * The first font stack of the locale that has every character of the page, registered and ready. Where none has, a
 * problem for each place at which a character is missing.
 */
export async function chooseFonts(
  localised: Localised,
  prose: readonly Prose[],
  furniture: readonly string[],
  source: Source,
  shaping: Shaping,
): Promise<Outcome<FontStack>> {
  const printed = prose.filter((piece) => piece.role !== 'alt');
  const text = [...printed.map((piece) => piece.text), ...furniture].join('\n');
  try {
    const { stack, missing } = await shaping.chooseStack(text, localised.locale.fonts);
    if (missing.length > 0) {
      return {
        ok: false,
        problems: missing.flatMap((character) => describeMissing(character, printed, source, localised)),
      };
    }
    await shaping.load(stack);
    return { ok: true, value: stack, problems: [] };
  } catch (error) {
    if (!(error instanceof FontRefused)) throw error;
    return { ok: false, problems: [error.problem] };
  }
}

function describeMissing(
  character: string,
  prose: readonly Prose[],
  source: Source,
  { locale, handout }: Localised,
): readonly Problem[] {
  const codes = Array.from(
    character,
    (letter) => `U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const problem = (place: Place): Problem => ({
    code: 'text/missing-glyph',
    severity: 'error',
    message: `The font has no “${character}” (${codes.join(' ')}): it would be lost on paper.`,
    hint: `Write it in letters of ${locale.name}, or draw it as a picture.`,
    place,
  });
  const places = prose
    .filter((piece) => piece.text.includes(character))
    .map((piece) => placeOf(character, piece.place, source));
  return (places.length > 0 ? unique(places) : [handout.place]).map(problem);
}

/** Where the character itself stands, at or after the text it belongs to. */
function placeOf(character: string, near: Place, source: Source): Place {
  if (near.file !== source.file) return near;
  const lines = source.text.replace(/^\uFEFF/, '').split('\n');
  for (let line = near.line; line <= lines.length; line++) {
    const at = (lines[line - 1] ?? '').indexOf(character, line === near.line ? near.column - 1 : 0);
    if (at !== -1) return { file: near.file, line, column: at + 1 };
  }
  return near;
}

function unique(places: readonly Place[]): readonly Place[] {
  const seen = new Map(places.map((place) => [`${place.file}:${place.line}:${place.column}`, place]));
  return [...seen.values()];
}
