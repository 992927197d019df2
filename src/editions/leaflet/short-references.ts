import { type Localised, type PrintedReference, plainText, type Reference } from '../../model/index.ts';

interface Line {
  readonly name: string;
  readonly years: readonly string[];
  readonly printed: readonly PrintedReference[];
}

/**
 * Sources in short: who published them, and when. Those of one publisher share a line. Only the sources that are cited
 * are listed; all, where none is.
 */
export function shortReferences(
  { handout, references, locale }: Localised,
  cited: ReadonlySet<number>,
): readonly PrintedReference[] {
  const lines: Line[] = [];
  for (const printed of references) {
    if (cited.size > 0 && !cited.has(printed.number)) continue;
    const source = handout.references[printed.number - 1] ?? null;
    const name = (source && nameOf(source)) ?? printed.url ?? locale.strings.reference_missing;
    const years = source?.date ? [source.date.slice(0, 4)] : [];
    const at = lines.findIndex((line) => line.name === name);
    const before = lines[at];
    if (!before) lines.push({ name, years, printed: [printed] });
    else lines[at] = { name, years: [...before.years, ...years], printed: [...before.printed, printed] };
  }
  return lines.flatMap(shortLine);
}

const nameOf = ({ publisher, authors, title }: Reference): string | undefined =>
  publisher ?? authors ?? (title && plainText(title));

function shortLine({ name, years, printed }: Line): readonly PrintedReference[] {
  const [first, ...others] = printed;
  if (!first) return [];
  const { url: _, ...rest } = first;
  const when = [...new Set(years)].toSorted();
  return [
    {
      ...rest,
      label: `${inRuns(printed.map(({ number }) => number))}.`,
      text: [name.replace(/\.$/, ''), ...when].join(', '),
      ...(others.length > 0 ? { alsoNumbers: others.map(({ number }) => number) } : {}),
    },
  ];
}

/** 1 to 4 and 6 as “1–4, 6”. */
function inRuns(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) =>
      first === last ? `${first}` : `${first}${last === first + 1 ? ', ' : '–'}${last}`,
    )
    .join(', ');
}
