import type { Handout, Outcome, Problem } from '../model/index.ts';
import { examineYaml, firstProblems } from '../yaml/index.ts';
import { buildHandout } from './build-handout.ts';
import { unprintableCharacters } from './characters.ts';
import { danglingCitations } from './checks/citations.ts';
import { danglingCrossReferences } from './checks/cross-references.ts';
import { reviewBeforePublication } from './checks/dates.ts';
import { skippedHeadings } from './checks/heading-levels.ts';
import { duplicateIds } from './checks/ids.ts';
import { leafletProblems } from './checks/leaflet.ts';
import { handoutSchema } from './handout-schema.ts';
import { languageProblems, slugProblems } from './names.ts';
import { byPlace, gather, rootSpot } from './spot.ts';

interface HandoutSource {
  /** The YAML. */
  readonly text: string;
  /** Its path relative to the project's root, with forward slashes. */
  readonly file: string;
  readonly slug: string;
  /** BCP 47. */
  readonly lang: string;
}

/**
 * Reads and validates a handout.
 * @returns the handout, or every problem in it, in the order of the file; after a syntax error only that one.
 */
export function readHandout({ text, file, slug, lang }: HandoutSource): Outcome<Handout> {
  const named = [...slugProblems(slug, file), ...languageProblems(lang, file)];
  const { problems: read, reading, whole } = examineYaml(text, file, handoutSchema, { prose: true });
  if (!reading) return { ok: false, problems: firstProblems([...named, ...read]) };

  const gathered = gather();
  const spot = rootSpot(reading.places, gathered);
  const handout = buildHandout(reading.value, spot, { slug, lang, file });
  const problems = [
    ...named,
    ...read,
    ...unprintableCharacters(reading.value, reading.places),
    ...gathered.problems,
    ...duplicateIds(gathered),
    ...reviewBeforePublication(handout.review, spot.at('review')),
    // what the schema refused may be what is missing here
    ...(whole ? acrossParts(handout, gathered) : []),
  ].toSorted(byPlace);
  const stopped = problems.some(({ severity }) => severity === 'error');
  return stopped ? { ok: false, problems: firstProblems(problems) } : { ok: true, value: handout, problems };
}

function acrossParts(handout: Handout, gathered: ReturnType<typeof gather>): readonly Problem[] {
  const references = handout.references.length;
  return [
    ...danglingCrossReferences(gathered, references),
    ...danglingCitations(gathered, references),
    ...skippedHeadings(handout),
    ...leafletProblems(handout),
  ];
}
