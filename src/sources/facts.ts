import { factsNamed, nearName, readFact } from '../content/index.ts';
import { listContent, type Shelves } from '../files/index.ts';
import type { Handout, Problem, SafetyDemand, SafetyFact } from '../model/index.ts';
import { findContent } from './lookup.ts';

/** Every fact that a handout names, and the problems of finding them. */
export interface GatheredFacts {
  readonly facts: ReadonlyMap<string, SafetyFact>;
  readonly demands: readonly SafetyDemand[];
  readonly problems: readonly Problem[];
}

/**
 * The facts that a handout prints or must print: its own, else those of the handout it translates, else the project's,
 * else the shipped ones. A translation must print what the original must.
 */
export async function gatherFacts(
  handout: Handout,
  original: Handout | null,
  shelves: Shelves,
): Promise<GatheredFacts> {
  const inherited = (original?.safety ?? []).map(({ name }): SafetyDemand => {
    return { name, place: handout.translationOf?.place ?? handout.place };
  });
  const demands = [...handout.safety, ...inherited];
  const facts = new Map<string, SafetyFact>();
  const problems: Problem[] = [];
  const own = [...handout.facts, ...(original?.facts ?? [])];
  const failed = new Set<string>();
  for (const { name, place } of [...factsNamed(handout), ...inherited]) {
    if (facts.has(name)) continue;
    const here = own.find((fact) => fact.name === name);
    if (here) {
      facts.set(name, here);
      continue;
    }
    const found = await findContent(shelves, 'facts', name);
    const read = found && readFact({ text: found.text, file: found.file, name });
    if (read?.ok) facts.set(name, read.value);
    else if (!read) problems.push(await unknown({ name, place }, own, shelves));
    else if (!failed.has(name)) problems.push(...read.problems);
    failed.add(name);
  }
  return { facts, demands, problems };
}

async function unknown(
  { name, place }: SafetyDemand,
  own: readonly SafetyFact[],
  shelves: Shelves,
): Promise<Problem> {
  const known = [
    ...own.map((fact) => fact.name),
    ...(await listContent([shelves.project, shelves.shipped], 'facts')),
  ];
  const near = nearName(name, known);
  return {
    code: 'fact/unknown',
    severity: 'error',
    message: `There is no fact named “${name}”.`,
    hint: near
      ? `Did you mean {${near}}?`
      : `A fact is a file content/facts/${name}.yaml, or stands under \`facts:\` in the handout.`,
    place,
  };
}
