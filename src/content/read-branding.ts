import type { z } from 'zod';
import type { Outcome } from '../model/index.ts';
import { examineYaml, firstProblems } from '../yaml/index.ts';
import { unprintableCharacters } from './characters.ts';
import { slugProblems } from './names.ts';
import { byPlace, gather, rootSpot, type Spot } from './spot.ts';

interface BrandingSource<S extends z.ZodType> {
  readonly text: string;
  readonly file: string;
  readonly name: string;
  readonly schema: S;
}

/** Reads a clinic's or theme's file and builds its model from what the schema lets pass. */
export function readBranding<S extends z.ZodType, T>(
  { text, file, name, schema }: BrandingSource<S>,
  build: (raw: z.output<S>, spot: Spot) => T,
): Outcome<T> {
  const { problems: read, reading } = examineYaml(text, file, schema, { prose: true });
  const named = slugProblems(name, file);
  if (!reading) return { ok: false, problems: firstProblems([...named, ...read]) };
  const gathered = gather();
  const value = build(reading.value, rootSpot(reading.places, gathered));
  const problems = [
    ...named,
    ...read,
    ...unprintableCharacters(reading.value, reading.places),
    ...gathered.problems,
  ].toSorted(byPlace);
  return problems.length ? { ok: false, problems: firstProblems(problems) } : { ok: true, value, problems };
}
