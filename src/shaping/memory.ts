/**
 * Remembers results by key until the keys together are longer than `limit` characters; then the oldest go first.
 * Returns what was remembered, or makes and remembers it.
 */
export function createMemory<T>(limit: number): (key: string, make: () => T) => T {
  const results = new Map<string, T>();
  let length = 0;
  return (key, make) => {
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = make();
    results.set(key, result);
    length += key.length;
    for (const oldest of results.keys()) {
      if (length <= limit) break;
      results.delete(oldest);
      length -= oldest.length;
    }
    return result;
  };
}
