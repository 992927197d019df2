import type { Parameters } from 'fast-check';

/** Cases of the property of all texts in a normal test run. */
const USUAL_CASES = 1_000;
const USUAL_SEED = 20_261_124;

const numberFrom = (name: string, usual: number): number => {
  const written = process.env[name];
  return written && Number.isInteger(Number(written)) ? Number(written) : usual;
};

/** How many times as many cases as usual are wanted. */
const factor = numberFrom('PLAINLEAF_PROPERTY_CASES', USUAL_CASES) / USUAL_CASES;

/**
 * How often a property is tried, and from which seed on; fast-check prints both when it fails.
 * PLAINLEAF_PROPERTY_SEED and PLAINLEAF_PROPERTY_PATH replay a failure, PLAINLEAF_PROPERTY_CASES asks for more.
 */
export function runs<T>(usual: number): Parameters<T> {
  const path = process.env.PLAINLEAF_PROPERTY_PATH;
  return {
    seed: numberFrom('PLAINLEAF_PROPERTY_SEED', USUAL_SEED),
    numRuns: Math.ceil(usual * factor),
    ...(path ? { path } : {}),
    ...(process.env.PLAINLEAF_PROPERTY_QUICK ? { endOnFailure: true } : {}),
  };
}

/** Time for a property: as much more as there are more cases. Milliseconds. */
export const timeFor = (usual: number): number => usual * Math.max(1, factor);
