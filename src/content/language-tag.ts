/** A BCP 47 tag as it is written by the rules, or null: `zh-hans` → `zh-Hans`. */
export function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
