interface Source {
  readonly text: string;
  readonly file: string;
}

/**
 * The same reader, which remembers the last files: the handouts of one run share their clinic, their language, foods
 * and words. A file whose text has changed is read anew.
 * @param kept how many files
 */
export function readOnce<S extends Source, T>(read: (source: S) => T, kept: number): (source: S) => T {
  const known = new Map<string, T>();
  return (source) => {
    const key = JSON.stringify(source);
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = read(source);
    known.set(key, result);
    for (const oldest of known.keys()) {
      if (known.size <= kept) break;
      known.delete(oldest);
    }
    return result;
  };
}
