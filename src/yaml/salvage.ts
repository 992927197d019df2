import type { $ZodIssue } from 'zod/v4/core';
import type { Path } from './places.ts';

type Container = Record<string | number, unknown>;

/** Stands in for a value that was refused where a text may stand, so that its neighbours keep their places. */
const STAND_IN = '…';

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

function containerAt(root: unknown, path: Path): Container | null {
  const value = path.reduce<unknown>((here, step) => (isContainer(here) ? here[step] : undefined), root);
  return isContainer(value) ? value : null;
}

/** Takes the value at `path` away: first a text stands in for it, then it goes, then what is around it goes. */
function takeAway(root: unknown, path: Path, stoodIn: Set<string>): boolean {
  for (let end = path.length; end > 0; end--) {
    const here = path.slice(0, end);
    const parent = containerAt(root, here.slice(0, -1));
    const step = here.at(-1);
    if (!parent || step === undefined) continue;
    const name = JSON.stringify(here);
    if (!stoodIn.has(name)) {
      stoodIn.add(name);
      parent[step] = STAND_IN;
      return true;
    }
    if (!Array.isArray(parent) && Object.hasOwn(parent, step)) {
      delete parent[step];
      return true;
    }
  }
  return false;
}

function takeAwayIssue(root: unknown, issue: $ZodIssue, stoodIn: Set<string>): boolean {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code !== 'unrecognized_keys') return takeAway(root, path, stoodIn);
  const parent = containerAt(root, path);
  for (const key of issue.keys) delete parent?.[key];
  return parent !== null;
}

/** A schema's verdict, as far as salvaging needs it. */
type Verdict<T> = { success: true; data: T } | { success: false; error: { issues: readonly $ZodIssue[] } };

/**
 * What is left of a value when everything a schema refuses is taken away, so that the rest can be looked at in the same
 * run. Null when too little is left.
 */
export function salvage<T>(value: unknown, check: (value: unknown) => Verdict<T>): T | null {
  const rest: unknown = structuredClone(value);
  const stoodIn = new Set<string>();
  for (;;) {
    const verdict = check(rest);
    if (verdict.success) return verdict.data;
    const [first] = verdict.error.issues;
    if (!first || !takeAwayIssue(rest, first, stoodIn)) return null;
  }
}
