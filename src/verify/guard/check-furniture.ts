import type { Furniture, Problem } from '../../model/index.ts';
import type { PdfPage } from '../read-page.ts';
import type { PdfReading } from '../read-pdf.ts';
import { inkOf } from '../text/characters.ts';
import { guardProblem, quote } from './guard-problem.ts';

/** Artifacts hold nothing but the furniture: a dose that no screen reader says must not hide there. */
export function checkFurniture(pdf: PdfReading, furniture: Furniture): readonly Problem[] {
  return pdf.pages.flatMap((page) => checkPage(page, furniture, pdf.pages.length));
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function checkPage(page: PdfPage, furniture: Furniture, pages: number): readonly Problem[] {
  const required = furniture.required(page.number, pages).map(inkOf).filter(Boolean);
  const known = [...new Set([...furniture.allowed.map(inkOf), ...required])].filter(Boolean);
  let text = '';
  const seen: boolean[] = [];
  for (const mark of page.texts) {
    if (!mark.artifact) continue;
    const letters = inkOf(mark.text);
    text += letters;
    for (let i = 0; i < letters.length; i++) seen.push(mark.visible === true);
  }
  const { parts, rest } = split(text, known);
  const problems: Problem[] = [];
  if (rest)
    problems.push(
      guardProblem(
        'text/in-artifact',
        `Text on page ${page.number} is marked as decoration: ${quote(rest)}.`,
        undefined,
        page.number,
      ),
    );
  const visible = new Set(
    parts.filter(({ from, to }) => seen.slice(from, to).every(Boolean)).map((part) => part.text),
  );
  for (const wanted of furniture.required(page.number, pages)) {
    if (!inkOf(wanted) || visible.has(inkOf(wanted))) continue;
    problems.push(
      guardProblem(
        'text/furniture-missing',
        `Page ${page.number} does not show ${quote(wanted)} where it should.`,
        undefined,
        page.number,
      ),
    );
  }
  return problems;
}

/**
 * Cuts a text into known strings without a remainder, the longest first; where that cannot be done, `parts` reach as
 * far as they can and `rest` is what follows.
 */
function split(text: string, known: readonly string[]): { parts: readonly Part[]; rest: string } {
  const longestFirst = [...known].sort((a, b) => b.length - a.length);
  const dead = new Set<number>();
  let best: readonly Part[] = [];
  const parts: Part[] = [];
  let from = 0;
  let next = 0; // which known string to try at `from`
  const tried: number[] = [];
  for (;;) {
    if (from === text.length) return { parts, rest: '' };
    const candidate = longestFirst[next];
    if (candidate === undefined) {
      dead.add(from);
      const last = parts.pop();
      if (!last) break;
      from = last.from;
      next = (tried.pop() ?? 0) + 1;
    } else if (text.startsWith(candidate, from) && !dead.has(from + candidate.length)) {
      parts.push({ from, to: from + candidate.length, text: candidate });
      tried.push(next);
      from += candidate.length;
      next = 0;
      if (from > (best.at(-1)?.to ?? 0)) best = [...parts];
    } else next++;
  }
  return { parts: best, rest: text.slice(best.at(-1)?.to ?? 0) };
}
