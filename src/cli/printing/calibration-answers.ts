import type { Calibration } from '../../config/index.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** What was read off the test sheet, as it was typed. */
export interface TypedAnswers {
  readonly top?: string;
  readonly bottom?: string;
  readonly left?: string;
  readonly right?: string;
  readonly back?: string;
}

const EDGES = ['top', 'bottom', 'left', 'right'] as const;
type Edge = (typeof EDGES)[number];

/** A wider white edge is a sheet that was scaled or laid in askew. */
const WIDEST = 50;
const BACKS = { upright: 'as-told', 'upside-down': 'turned' } as const;
const TRIES = 3;

/** Null for what is no number of millimetres. */
function edgeOf(text: string): number | null {
  const number = /^\d{1,2}(?:[.,]\d{1,2})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null;
  return number !== null && number <= WIDEST ? number : null;
}

const backOf = (text: string): (typeof BACKS)[keyof typeof BACKS] | null => {
  const word = text.trim().toLowerCase();
  return Object.hasOwn(BACKS, word) ? BACKS[word as keyof typeof BACKS] : null;
};

const NUMBER_HINT = `It is a number of millimetres from 0 to ${WIDEST}: the smallest on the stairs that is printed whole, or 13 where not even 12 is.`;
const BACK_HINT =
  'It is upright or upside-down: how BACK stands when the sheet is turned like the page of a book.';

/** From flags; null where there are none. Throws UsageError for one that is missing or cannot be. */
export function typedCalibration(typed: TypedAnswers): Calibration | null {
  const given = EDGES.filter((edge) => typed[edge] !== undefined);
  if (given.length === 0 && typed.back === undefined) return null;
  const missing = EDGES.filter((edge) => typed[edge] === undefined);
  if (missing.length > 0)
    throw new UsageError(
      `An answer is missing: ${missing.map((edge) => `--${edge}`).join(', ')}.`,
      'Give all four edges of one sheet, and --back where it was printed on both sides.',
    );
  const widths = EDGES.map((edge) => {
    const width = edgeOf(typed[edge] ?? '');
    if (width === null) throw new UsageError(`--${edge} cannot be “${typed[edge]}”.`, NUMBER_HINT);
    return width;
  });
  if (typed.back === undefined) return { margins: Math.max(...widths) };
  const flip = backOf(typed.back);
  if (flip === null) throw new UsageError(`--back cannot be “${typed.back}”.`, BACK_HINT);
  return { margins: Math.max(...widths), flip };
}

/** Asks whoever holds the sheet. Throws UsageError when no answer can be one. */
export async function askCalibration(
  ask: NonNullable<Terminal['ask']>,
  err: Terminal['err'],
  bothSides: boolean,
): Promise<Calibration> {
  const answer = async <T>(question: string, read: (text: string) => T | null, hint: string): Promise<T> => {
    for (let tries = 0; tries < TRIES; tries++) {
      const value = read(await ask(question));
      if (value !== null) return value;
      err(`${hint}\n`);
    }
    throw new UsageError(
      'No answer could be read.',
      'Nothing was written. Try again with the sheet at hand.',
    );
  };
  const widthOf = (edge: Edge): Promise<number> =>
    answer(`FRONT, ${edge} edge: the smallest number whose stair is printed whole? `, edgeOf, NUMBER_HINT);
  const widths: number[] = [];
  for (const edge of EDGES) widths.push(await widthOf(edge));
  const margins = Math.max(...widths);
  if (!bothSides) return { margins };
  const question = 'Turn the sheet like the page of a book. BACK stands upright or upside-down? ';
  return { margins, flip: await answer(question, backOf, BACK_HINT) };
}
