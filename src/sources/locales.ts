import { readLocale } from '../content/index.ts';
import { listContent, type Shelves } from '../files/index.ts';
import type { Handout, Locale, Outcome, Problem } from '../model/index.ts';
import { findContent } from './lookup.ts';
import { readOnce } from './read-once.ts';

const readLocaleOnce = readOnce(readLocale, 20);

/** The locale of another handout; null where its language is not offered. */
export async function localeOf({ lang, file }: Handout, shelves: Shelves): Promise<Locale | null> {
  const read = await gatherLocale(shelves, lang, file);
  return read.ok ? read.value : null;
}

/** `en-simple` falls back to `en`: subtags are dropped from the end until a locale is found (BCP 47 lookup). */
export async function gatherLocale(shelves: Shelves, lang: string, file: string): Promise<Outcome<Locale>> {
  for (let tag = lang; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = await findContent(shelves, 'locales', tag);
    if (found) return readLocaleOnce({ text: found.text, file: found.file, lang: tag });
  }
  const problem: Problem = {
    code: 'locale/unknown',
    severity: 'error',
    message: `The language “${lang}” is not offered yet.`,
    hint: `There is: ${(await listContent([shelves.project, shelves.shipped], 'locales')).join(', ')}. A language is a file content/locales/LANG.yaml.`,
    place: { file, line: 1, column: 1 },
  };
  return { ok: false, problems: [problem] };
}
