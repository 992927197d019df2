import type { EditionText } from '../editions/index.ts';
import type {
  FontChoice,
  LackedCharacter,
  Localised,
  Outcome,
  Place,
  Problem,
  Prose,
} from '../model/index.ts';
import { FontRefused, type Shaping } from '../shaping/index.ts';

/** The YAML a handout was read from: where a character stands is looked up in it. */
interface Source {
  readonly file: string;
  readonly text: string;
}

/**
 * The first font stack of the locale that has every character, registered and ready: the same for all editions of a
 * handout. Where none has, a problem for each place at which a character is missing. Where it is not the first, what
 * that one lacks is told.
 * @param texts what each edition prints.
 */
export async function chooseFonts(
  localised: Localised,
  texts: readonly EditionText[],
  source: Source,
  shaping: Shaping,
): Promise<Outcome<FontChoice>> {
  const printed = texts.flatMap(({ prose }) => prose).filter((piece) => piece.role !== 'alt');
  const furniture = texts.flatMap((edition) => edition.furniture.allowed);
  const text = [...new Set([...printed.map((piece) => piece.text), ...furniture])].join('\n');
  try {
    const { fonts } = localised.locale;
    const locate = (characters: readonly string[]): readonly LackedCharacter[] =>
      characters.map((character) => findCharacter(character, printed, source, localised.handout.place));
    const { stack, missing } = await shaping.chooseStack(text, fonts);
    if (missing.length > 0) {
      const problems = locate(missing).flatMap((lacked) => describeMissing(lacked, localised));
      return { ok: false, problems };
    }
    await shaping.load(stack);
    const [wished = stack] = fonts;
    const lacking = wished === stack ? [] : locate(await shaping.missing(text, wished));
    return { ok: true, value: { stack, wished, lacking }, problems: [] };
  } catch (error) {
    if (!(error instanceof FontRefused)) throw error;
    return { ok: false, problems: [error.problem] };
  }
}

function describeMissing(
  { character, codes, places }: LackedCharacter,
  { locale }: Localised,
): readonly Problem[] {
  return places.map((place) => ({
    code: 'text/missing-glyph',
    severity: 'error',
    message: `The font has no “${character}” (${codes}): it would be lost on paper.`,
    hint: `Write it in letters of ${locale.name}, or draw it as a picture.`,
    place,
  }));
}

function findCharacter(
  character: string,
  prose: readonly Prose[],
  source: Source,
  otherwise: Place,
): LackedCharacter {
  const codes = Array.from(
    character,
    (letter) => `U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const places = prose
    .filter((piece) => piece.text.includes(character))
    .map((piece) => placeOf(character, piece.place, source));
  return { character, codes: codes.join(' '), places: places.length > 0 ? unique(places) : [otherwise] };
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
