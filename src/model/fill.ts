/** Fills `{name}` marks of a locale's string. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}
