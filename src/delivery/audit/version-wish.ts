// two functions: the whole package is forty modules to load
import compare from 'semver/functions/compare.js';
import valid from 'semver/functions/valid.js';

/** Which versions of a handout are looked for. */
export type VersionWish =
  | { readonly is: 'before'; readonly version: string }
  | { readonly is: 'exactly'; readonly version: string }
  | { readonly is: 'not'; readonly version: string };

/** Whether a version is one of those; `unordered`: nobody can say whether it is older. */
export type Match = 'yes' | 'no' | 'unordered';

/** Whether a version has an order at all: three numbers, perhaps with a word behind them, as a handout writes it. */
export const hasOrder = (version: string): boolean => valid(version) === version;

/** Whether a delivered version is looked for. Order is that of Semantic Versioning: 1.10.0 after 1.9.0, 2.0.0-draft before 2.0.0. */
export function matchVersion(delivered: string, { is, version }: VersionWish): Match {
  if (is === 'exactly') return delivered === version ? 'yes' : 'no';
  if (is === 'not') return delivered === version ? 'no' : 'yes';
  if (!hasOrder(delivered)) return 'unordered';
  return compare(delivered, version) < 0 ? 'yes' : 'no';
}
