import { type Edition, editionOf, textsOf } from '../editions/index.ts';
import { listContent, listHandouts, type Shelves } from '../files/index.ts';
import { completeHandout } from '../locale/index.ts';
import type { Clinic, Problem, Provenance } from '../model/index.ts';
import { gatherSources, type Sources, type SourcesRequest } from '../sources/index.ts';
import { guardText, type PdfReading } from '../verify/index.ts';

/** How a PDF stands to the handout it says it was made from. */
export type SourceComparison =
  /** The project has no such handout, or not in this language. */
  | { readonly type: 'missing' }
  /** The handout is there, but cannot be read. */
  | { readonly type: 'broken'; readonly problems: readonly Problem[] }
  /** The handout says something else by now. */
  | { readonly type: 'changed'; readonly version: string }
  /** The same handout. Neither a file without tags nor the copy of one person can be compared letter by letter. */
  | { readonly type: 'same'; readonly compared: boolean; readonly problems: readonly Problem[] };

/** What only the source can tell; the rest is found on the PDF alone. */
const TOLD_BY_SOURCE: ReadonlySet<string> = new Set([
  'text/lost',
  'text/added',
  'text/changed',
  'text/in-artifact',
  'text/furniture-missing',
]);

/**
 * Compares a PDF with the handout of a project by the hash it carries and, where that is still the same, letter by
 * letter. The PDF does not say for which clinic it was made: the one whose words fit best is taken.
 */
export async function compareWithSource(
  pdf: PdfReading,
  provenance: Provenance,
  shelves: Shelves,
  house: Pick<SourcesRequest, 'houseClinic' | 'houseTheme'>,
): Promise<SourceComparison> {
  const { slug, language: lang } = provenance;
  const known = (await listHandouts(shelves.project)).find((entry) => entry.slug === slug);
  if (!known?.langs.includes(lang)) return { type: 'missing' };
  const gathered = await gatherSources({ slug, lang, ...house }, shelves);
  if (!gathered.ok) return { type: 'broken', problems: gathered.problems };
  const sources = gathered.value;
  const { handout, clinic } = sources;
  const { hash, problems } = completeHandout(handout, { ...sources, today: NO_DAY });
  if (problems.length > 0) return { type: 'broken', problems };
  if (hash !== provenance.contentHash) return { type: 'changed', version: handout.review.version ?? '' };
  if (!pdf.structure || provenance.personal) return { type: 'same', compared: false, problems: [] };

  const edition = editionOf(provenance.edition);
  // one that is not known here, of a newer version
  if (!edition) return { type: 'same', compared: false, problems: [] };
  let fewest = differences(pdf, edition, sources, clinic);
  for (const other of fewest.length === 0 ? [] : await otherClinics(shelves, { slug, lang }, clinic)) {
    const found = differences(pdf, edition, sources, other);
    if (found.length < fewest.length) fewest = found;
    if (fewest.length === 0) break;
  }
  return { type: 'same', compared: true, problems: fewest };
}

/** A page prints the same whether or not its sign-off has expired since. */
const NO_DAY = '';

function differences(
  pdf: PdfReading,
  edition: Edition,
  sources: Sources,
  clinic: Clinic | null,
): readonly Problem[] {
  const { localised } = completeHandout(sources.handout, { ...sources, clinic, today: NO_DAY });
  const found = textsOf(edition, localised).map(({ prose, furniture }) =>
    guardText(pdf, prose, furniture).filter(({ code }) => TOLD_BY_SOURCE.has(code)),
  );
  return found.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

async function otherClinics(
  shelves: Shelves,
  request: SourcesRequest,
  taken: Clinic | null,
): Promise<readonly (Clinic | null)[]> {
  const names = await listContent([shelves.project, shelves.shipped], 'clinics');
  const clinics: (Clinic | null)[] = taken ? [null] : [];
  for (const clinic of names) {
    const gathered = await gatherSources({ ...request, clinic }, shelves);
    if (gathered.ok) clinics.push(gathered.value.clinic);
  }
  return clinics;
}
