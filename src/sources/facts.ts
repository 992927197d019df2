import { factsNamed, nearName, readFact } from '../content/index.ts';
import { listContent, type Shelves } from '../files/index.ts';
import type { Handout, Outcome, Problem, SafetyDemand, SafetyFact } from '../model/index.ts';
import { findContent } from './lookup.ts';
import { readOnce } from './read-once.ts';

const readFactOnce = readOnce(readFact, 200);

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
    const read = await factOf(name, own, shelves);
    if (read?.ok) facts.set(name, read.value);
    else if (!read) problems.push(await unknown({ name, place }, own, shelves));
    else if (!failed.has(name)) problems.push(...read.problems);
    failed.add(name);
  }
  return { facts, demands, problems: [...problems, ...(await alteredFacts(handout, original, shelves))] };
}

/** Facts that a translation gives another value than its original has. */
async function alteredFacts(
  handout: Handout,
  original: Handout | null,
  shelves: Shelves,
): Promise<readonly Problem[]> {
  if (!original) return [];
  const asked = new Set(factsNamed(original).map(({ name }) => name));
  const problems: Problem[] = [];
  for (const fact of handout.facts.filter(({ name }) => asked.has(name))) {
    const theirs = await factOf(fact.name, original.facts, shelves);
    if (!theirs?.ok || saidBy(theirs.value) === saidBy(fact)) continue;
    const { file, line } = theirs.value.place;
    problems.push({
      code: 'fact/altered',
      severity: 'error',
      message: `The fact “${fact.name}” says something else here than in ${file}, line ${line}, where the original has it from.`,
      hint: 'Take it out here: a translation prints the facts of its original.',
      place: fact.place,
    });
  }
  return problems;
}

/** What a fact says, without its words in each language, which a translation may add. */
function saidBy(fact: SafetyFact): string {
  if (fact.kind === 'amount') return JSON.stringify([fact.quantity, fact.also, fact.per]);
  return fact.kind === 'phone' ? fact.phone : fact.kind;
}

/** A fact of this name: one of these, else the file of the project, else the shipped one; null where there is none. */
async function factOf(
  name: string,
  own: readonly SafetyFact[],
  shelves: Shelves,
): Promise<Outcome<SafetyFact> | null> {
  const here = own.find((fact) => fact.name === name);
  if (here) return { ok: true, value: here, problems: [] };
  const found = await findContent(shelves, 'facts', name);
  return found && readFactOnce({ text: found.text, file: found.file, name });
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
