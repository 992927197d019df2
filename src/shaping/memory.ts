/**
 * Remembers results by key until together they weigh more than `limit`; then the oldest go first. Returns what was
 * remembered, or makes and remembers it.
 * @param weigh default: the characters of the key
 */
export function createMemory<T>(
  limit: number,
  weigh: (key: string, result: T) => number = (key) => key.length,
): (key: string, make: () => T) => T {
  const results = new Map<string, T>();
  let weight = 0;
  return (key, make) => {
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = make();
    results.set(key, result);
    weight += weigh(key, result);
    for (const [oldest, old] of results) {
      if (weight <= limit) break;
      results.delete(oldest);
      weight -= weigh(oldest, old);
    }
    return result;
  };
}
