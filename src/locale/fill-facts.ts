import {
  type Block,
  type Clinic,
  type Handout,
  type Inline,
  inlinesIn,
  type Locale,
  mapInlines,
  type Place,
  type PrintedFact,
  type Problem,
  plainText,
  type SafetyDemand,
  type SafetyFact,
} from '../model/index.ts';
import { glue } from './glue.ts';
import { printFact } from './print-fact.ts';

/** What the names in a handout's texts stand for. */
export interface FactSources {
  /** By name; one that is missing was reported when it was looked for. */
  readonly facts: ReadonlyMap<string, SafetyFact>;
  /** Facts that must be printed: the handout's own demands and those of the one it translates. */
  readonly demands: readonly SafetyDemand[];
  readonly locale: Locale;
  readonly clinic: Clinic | null;
}

export interface FilledHandout {
  readonly handout: Handout;
  readonly facts: readonly PrintedFact[];
  readonly problems: readonly Problem[];
}

/** Prints every fact and every detail of the clinic where a text names it. What has no words is a problem at its place. */
export function fillFacts(handout: Handout, sources: FactSources): FilledHandout {
  const problems: Problem[] = [];
  const { facts, locale, clinic } = sources;
  const print = (inline: Inline): Inline => {
    if (inline.type === 'fact') {
      const fact = facts.get(inline.name);
      const words = fact && printFact(fact, handout.lang, locale);
      problems.push(...(words?.problems ?? []).map((problem) => ({ ...problem, place: inline.place })));
      return words?.ok ? { ...inline, text: words.value } : inline;
    }
    if (inline.type !== 'clinic-detail') return inline;
    const given = clinic?.[inline.detail];
    const isNumber = inline.detail === 'phone' || inline.detail === 'emergency';
    if (given !== undefined) return { ...inline, text: isNumber ? glue(given) : given };
    if (inline.instead === undefined) problems.push(noDetail(inline, clinic));
    return { ...inline, text: inline.instead ?? inline.text };
  };
  const filled = mapInlines(handout, print);
  return { handout: filled, facts: printedFacts(filled, sources), problems };
}

function noDetail(
  { detail, place }: Extract<Inline, { type: 'clinic-detail' }>,
  clinic: Clinic | null,
): Problem {
  return {
    code: 'clinic/no-detail',
    severity: 'error',
    message: clinic
      ? `The clinic “${clinic.name}” has no ${detail} to print here.`
      : `No clinic is chosen, so there is no ${detail} to print here.`,
    hint: clinic
      ? `Write it in ${clinic.file}, or words for clinics without one: {clinic.${detail}|our office}.`
      : `Choose one with --clinic NAME, or write words for that case: {clinic.${detail}|our office}.`,
    place,
  };
}

/** Boxes that say a fact in words of their own. */
function worded(blocks: readonly Block[], name: string): readonly { form: string; place: Place }[] {
  return blocks.flatMap((block) =>
    block.type === 'callout' && block.fact === name
      ? [{ form: block.text.map(plainText).join(' '), place: block.place }]
      : [],
  );
}

function printedFacts(handout: Handout, { facts, demands, locale }: FactSources): readonly PrintedFact[] {
  const named = inlinesIn(handout).filter((inline) => inline.type === 'fact');
  const blocks = handout.sections.flatMap((section) => section.blocks);
  return [...facts.values()].map((fact): PrintedFact => {
    const words = printFact(fact, handout.lang, locale);
    const boxes = worded(blocks, fact.name);
    const demand = demands.find(({ name }) => name === fact.name);
    return {
      fact,
      forms: [...new Set([...(words.ok ? [words.value] : []), ...boxes.map(({ form }) => form)])],
      places: [
        ...named.filter(({ name }) => name === fact.name).map(({ place }) => place),
        ...boxes.map(({ place }) => place),
      ],
      ...(demand ? { demanded: demand.place } : {}),
    };
  });
}
