/**
 * Remembers results by key: at least those that were asked for last and together weigh no more than `limit`, at most twice
 * as much. Returns what was remembered, or makes and remembers it; what weighs more than the limit is made each time.
 * @param weigh default: the characters of the key
 */
export function createMemory<T>(
  limit: number,
  weigh: (key: string, result: T) => number = (key) => key.length,
): (key: string, make: () => T) => T {
  // two generations: from a Map that loses its first entries one by one, each takes longer than the one before
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  let weight = 0;
  return (key, make) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const aged = old.get(key);
    const result = aged === undefined ? make() : aged;
    const own = weigh(key, result);
    if (own > limit) return result;
    if (weight + own > limit) {
      old = young;
      young = new Map();
      weight = 0;
    }
    young.set(key, result);
    weight += own;
    return result;
  };
}
