import type { Problem } from '../../model/index.ts';
import type { Divergence } from '../text/align.ts';
import { isBlank } from '../text/characters.ts';
import { separation } from '../text/divergences.ts';
import { type Letters, PIECE, SPACE, spell } from '../text/letters.ts';
import { type Comparison, pageAt, pieceAt, piecesBySpoken } from './compare.ts';
import { guardProblem, quote } from './guard-problem.ts';

/** Letters and spaces: every piece once, in order, nothing beside it. */
export function checkText(comparison: Comparison): readonly Problem[] {
  return [
    ...comparison.differences.map((difference) => describe(comparison, difference)),
    ...checkSpaces(comparison),
    ...checkRoles(comparison),
  ];
}

function describe(comparison: Comparison, { expected, found }: Divergence): Problem {
  if (expected.from === expected.to && !isPartOfWord(comparison.found, found)) {
    const before = pieceAt(comparison, Math.max(0, expected.from - 1));
    const message = `The PDF has text that the handout has not: ${stretch(comparison.found, found)}.`;
    return guardProblem('text/added', message, before?.place, pageAt(comparison, found.from));
  }
  if (found.from === found.to && !isPartOfWord(comparison.expected, expected)) {
    const message = `Text is missing from the PDF: ${stretch(comparison.expected, expected)}.`;
    const page = pageAt(comparison, found.from);
    return guardProblem('text/lost', message, pieceAt(comparison, expected.from)?.place, page);
  }
  return changed(comparison, expected, found);
}

/** Letters up to which a stretch is quoted together with what stands round it. */
const SHORT = 12;

function stretch(letters: Letters, range: Divergence['expected']): string {
  const words = quote(spell(letters, range.from, range.to));
  if (range.to - range.from > SHORT) return words;
  const around = quote(spell(letters, ...withNeighbours(letters, range)));
  return around === words ? words : `${words} in ${around}`;
}

function changed(
  comparison: Comparison,
  expected: Divergence['expected'],
  found: Divergence['found'],
): Problem {
  const [eFrom, eTo] = withNeighbours(comparison.expected, expected);
  const [fFrom, fTo] = withNeighbours(comparison.found, found);
  return guardProblem(
    'text/changed',
    `${quote(spell(comparison.expected, eFrom, eTo))} has become ${quote(spell(comparison.found, fFrom, fTo))} in the PDF.`,
    pieceAt(comparison, Math.min(expected.from, comparison.expected.string.length - 1))?.place,
    pageAt(comparison, found.from),
  );
}

/** A few letters out of the middle of a word: the word has changed, nothing as a whole is lost or added. */
function isPartOfWord(letters: Letters, { from, to }: Divergence['expected']): boolean {
  const startsWord = from === 0 || (letters.before[from] ?? 0) !== 0;
  const endsWord = to >= letters.string.length || (letters.before[to] ?? 0) !== 0;
  return !(startsWord && endsWord);
}

/** The range grown to whole words. */
function words(letters: Letters, range: Divergence['expected']): readonly [number, number] {
  let { from, to } = range;
  while (from > 0 && !letters.before[from]) from--;
  while (to < letters.string.length && !letters.before[to]) to++;
  return [from, to];
}

/** The range grown to whole words and one more at each end, within its piece. */
function withNeighbours(letters: Letters, range: Divergence['expected']): readonly [number, number] {
  let [from, to] = words(letters, range);
  if (from > 0 && !((letters.before[from] ?? 0) & PIECE)) {
    from--;
    while (from > 0 && !letters.before[from]) from--;
  }
  if (to < letters.string.length && !((letters.before[to] ?? 0) & PIECE)) {
    to++;
    while (to < letters.string.length && !letters.before[to]) to++;
  }
  return [from, to];
}

/** Spaces between letters that agree: “5 mg” is not “5mg”. */
function checkSpaces(comparison: Comparison): readonly Problem[] {
  const { expected, found, match } = comparison;
  const problems: Problem[] = [];
  for (let f = 1; f < match.length; f++) {
    const e = match[f] ?? -1;
    if (e < 1 || match[f - 1] !== e - 1) continue;
    const flags = expected.before[e] ?? 0;
    const what = separation(flags, found.before[f] ?? 0);
    if (!what) continue;
    const ours = quote(spell(expected, ...withNeighbours(expected, { from: e - 1, to: e + 1 })));
    const theirs = quote(spell(found, ...withNeighbours(found, { from: f - 1, to: f + 1 })));
    problems.push(
      guardProblem(
        'text/changed',
        what === 'added'
          ? `${ours} is torn apart in the PDF: ${theirs}.`
          : flags & SPACE
            ? `${ours} has lost a space in the PDF: ${theirs}.`
            : `Two texts run together in the PDF: ${theirs}.`,
        pieceAt(comparison, e)?.place,
        pageAt(comparison, f),
      ),
    );
  }
  return problems;
}

/** A description must be a figure's, and everything else must be printed. */
function checkRoles(comparison: Comparison): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [index, piece] of piecesBySpoken(comparison)) {
    const item = comparison.spoken[index];
    if (!item || isBlank(item.text) || (item.type === 'alt') === (piece.role === 'alt')) continue;
    problems.push(
      item.type === 'alt'
        ? guardProblem(
            'text/invisible',
            `${quote(piece.text)} is only the description of a picture and is not printed.`,
            piece.place,
          )
        : guardProblem(
            'text/changed',
            `${quote(piece.text)} should describe a picture, but is printed as text.`,
            piece.place,
          ),
    );
  }
  return problems;
}
