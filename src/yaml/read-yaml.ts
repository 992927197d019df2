import type { z } from 'zod';
import type { Outcome, Problem } from '../model/index.ts';
import { fromZod } from './from-zod.ts';
import { beyondLimits, firstProblems } from './limits.ts';
import { parseYaml, sourceOf } from './parse.ts';
import { type Places, placesOf } from './places.ts';
import { refusedProblems, type Strictness } from './refused.ts';
import { salvage } from './salvage.ts';
import { syntaxProblem } from './syntax.ts';

/** What a file says and where it says it. */
interface YamlReading<T> {
  readonly value: T;
  readonly places: Places;
}

/** A file looked at as far as it can be read. */
interface Examination<T> {
  /** The root of a syntax error, or the limit that the file goes beyond, alone; else everything of `yaml/…` and `schema/…`. */
  readonly problems: readonly Problem[];
  /** What can be looked at further; null when too little fits the schema. */
  readonly reading: YamlReading<T> | null;
  /** False when parts were left out of the reading because the schema refuses them. */
  readonly whole: boolean;
}

const SETTINGS: Strictness = { prose: false };

/** Reads one YAML file against a schema, and goes on with what fits where something does not. */
export function examineYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  strictness: Strictness = SETTINGS,
): Examination<z.output<S>> {
  const unreadable = beyondLimits(sourceOf(text), file);
  if (unreadable) return { problems: [unreadable], reading: null, whole: false };
  const yaml = parseYaml(text, file);
  const syntax = syntaxProblem(yaml);
  if (syntax) return { problems: [syntax], reading: null, whole: false };
  const refused = refusedProblems(yaml, strictness);
  // an alias repeats values, so their places would be wrong
  if (refused.some(({ code }) => code === 'yaml/alias'))
    return { problems: refused, reading: null, whole: false };

  const places = placesOf(yaml);
  const value: unknown = yaml.document.toJS();
  const parsed = schema.safeParse(value);
  if (parsed.success) return { problems: refused, reading: { value: parsed.data, places }, whole: true };
  const problems = [...refused, ...fromZod({ issues: parsed.error.issues, schema, value, places })];
  const rest = salvage(value, (candidate) => schema.safeParse(candidate));
  return { problems, reading: rest === null ? null : { value: rest, places }, whole: false };
}

/**
 * Reads one YAML file against a schema.
 * @param file its path relative to the project's root, for the places.
 * @returns the value, or every problem: the root of a syntax error alone, else `yaml/…` and `schema/…` together.
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  strictness: Strictness = SETTINGS,
): Outcome<YamlReading<z.output<S>>> {
  const { problems, reading } = examineYaml(text, file, schema, strictness);
  return problems.length || !reading
    ? { ok: false, problems: firstProblems(problems) }
    : { ok: true, value: reading, problems };
}
