import { EDITIONS } from '../editions/index.ts';
import type { Place, Problem } from '../model/index.ts';
import type { LaidOutBox, LaidOutPage } from '../tagged-pdf/index.ts';
import type { DrawRequest } from './draw.ts';

/** Parts that are named one by one, and their words that are quoted. */
const MOST_NAMED = 4;
const WORDS_QUOTED = 6;

/**
 * What is said of an edition of one page whose text takes more: by how much, and which parts go beyond the page.
 * @param whole all of it on a page that is tall enough.
 */
export function tooLong(
  whole: LaidOutPage | null,
  { edition, paper, tokens, localised }: Pick<DrawRequest, 'edition' | 'paper' | 'tokens' | 'localised'>,
): Problem {
  const { name, height } = EDITIONS[edition].pages[paper];
  const { handout, locale } = localised;
  const end = height - tokens.margin.bottom;
  const ink = whole?.boxes.filter(isInk) ?? [];
  const over = Math.max(1, Math.ceil(Math.max(0, ...ink.map(bottomOf)) - end));
  const lines = Math.ceil(over / (tokens.type.body * tokens.leading.body * locale.leading));
  const beyond = partsBeyond(end, ink, handout.file);
  const named = beyond.slice(0, MOST_NAMED).map(({ words, place }) => `${words} (line ${place.line})`);
  const others = beyond.length > MOST_NAMED ? [`${beyond.length - MOST_NAMED} more`] : [];
  return {
    code: 'layout/too-long',
    severity: 'error',
    message:
      `The ${edition} is one page (${name}), and its text is ${over} points too long, ` +
      `${lines === 1 ? '1 line' : `${lines} lines`} in the smallest type.` +
      (named.length > 0 ? ` Beyond the page: ${[...named, ...others].join(', ')}.` : ''),
    hint:
      `Under \`${edition}:\` choose fewer key points (\`key_points: [1, 3]\`), or say them and the summary in fewer words. ` +
      'A fact that is named in a point there needs no block of its own.',
    place: handout.poster?.place ?? beyond[0]?.place ?? handout.place,
  };
}

const bottomOf = ({ top, height }: LaidOutBox): number => top + height;

const isInk = ({ artifact, height, text, structure }: LaidOutBox): boolean =>
  !artifact && height > 0 && (text ? /\S/u.test(text.value) : structure === 'Figure');

/** Each part of the handout that reaches beyond the end, by its first words and its line. */
function partsBeyond(
  end: number,
  boxes: readonly LaidOutBox[],
  file: string,
): readonly { words: string; place: Place }[] {
  const parts = new Map<number, { words: string; place: Place; bottom: number }>();
  for (const box of boxes) {
    const { origin, text } = box;
    // the number of a point says nothing about it
    if (!isPlace(origin) || origin.file !== file || !text || !/\p{L}/u.test(text.value)) continue;
    const known = parts.get(origin.line);
    const bottom = Math.max(bottomOf(box), known?.bottom ?? 0);
    parts.set(origin.line, { words: known?.words ?? firstWords(text.value), place: origin, bottom });
  }
  return [...parts.values()].filter(({ bottom }) => bottom > end);
}

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u);
  return words.length > WORDS_QUOTED
    ? `“${words.slice(0, WORDS_QUOTED).join(' ')} …”`
    : `“${words.join(' ')}”`;
}

const isPlace = (origin: unknown): origin is Place =>
  typeof origin === 'object' && origin !== null && 'file' in origin && 'line' in origin;
