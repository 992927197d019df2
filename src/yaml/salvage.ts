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

/** Takes the value at `path` away: first a text stands in for it, then it goes, then what is around it goes. Returns what went. */
function takeAway(root: unknown, path: Path, stoodIn: Set<string>): Path | null {
  for (let end = path.length; end > 0; end--) {
    const here = path.slice(0, end);
    const parent = containerAt(root, here.slice(0, -1));
    const step = here.at(-1);
    if (!parent || step === undefined) continue;
    const name = JSON.stringify(here);
    if (!stoodIn.has(name)) {
      stoodIn.add(name);
      parent[step] = STAND_IN;
      return here;
    }
    if (!Array.isArray(parent) && Object.hasOwn(parent, step)) {
      delete parent[step];
      return here;
    }
  }
  return null;
}

const pathOf = ({ path }: $ZodIssue): Path =>
  path.map((step) => (typeof step === 'number' ? step : String(step)));

function takeAwayKeys(root: unknown, issues: readonly $ZodIssue[], gone: Gone): void {
  for (const issue of issues) {
    const parent = issue.code === 'unrecognized_keys' ? containerAt(root, pathOf(issue)) : null;
    if (issue.code !== 'unrecognized_keys' || !parent) continue;
    for (const key of issue.keys) delete parent[key];
    gone.keysOf.add(JSON.stringify(pathOf(issue)));
  }
}

/** What one round took away. */
interface Gone {
  readonly values: Set<string>;
  /** Maps that lost their unknown keys: a rule about the whole of one may be kept now. */
  readonly keysOf: Set<string>;
}

const isGone = ({ values, keysOf }: Gone, path: Path): boolean =>
  keysOf.has(JSON.stringify(path)) ||
  Array.from({ length: path.length }, (_, end) => JSON.stringify(path.slice(0, end + 1))).some((name) =>
    values.has(name),
  );

/** Takes away everything of one verdict; false when there is nothing left to take. */
function takeAwayAll(root: unknown, issues: readonly $ZodIssue[], stoodIn: Set<string>): boolean {
  const gone: Gone = { values: new Set(), keysOf: new Set() };
  takeAwayKeys(root, issues, gone);
  for (const issue of issues) {
    const path = pathOf(issue);
    if (issue.code === 'unrecognized_keys' || isGone(gone, path)) continue;
    const taken = takeAway(root, path, stoodIn);
    if (taken) gone.values.add(JSON.stringify(taken));
  }
  return gone.values.size + gone.keysOf.size > 0;
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
    if (!takeAwayAll(rest, verdict.error.issues, stoodIn)) return null;
  }
}
