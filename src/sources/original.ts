import { readHandout } from '../content/index.ts';
import { handoutFile, readText, type Shelves } from '../files/index.ts';
import type { Handout, Outcome } from '../model/index.ts';

/** The handout that this one translates; null where it says none. One that is not there or has errors is a problem. */
export async function gatherOriginal(handout: Handout, shelves: Shelves): Promise<Outcome<Handout | null>> {
  const { slug, translationOf } = handout;
  if (!translationOf) return { ok: true, value: null, problems: [] };
  const { lang, place } = translationOf;
  const refuse = (message: string, hint: string): Outcome<Handout | null> => ({
    ok: false,
    problems: [{ code: 'translation/original', severity: 'error', message, hint, place }],
  });
  if (lang === handout.lang)
    return refuse('A handout cannot translate itself.', 'Write the language of the other one.');
  const file = handoutFile(slug, lang);
  const text = /^[a-z0-9-]+$/i.test(lang) ? await readText(shelves.project, file) : null;
  if (text === null) {
    return refuse(
      `There is no ${file} that this handout could translate.`,
      'Write the language of a handout in this folder, such as en.',
    );
  }
  const read = readHandout({ text, file, slug, lang });
  if (read.ok) return { ok: true, value: read.value, problems: [] };
  return refuse(
    `${file}, which this handout translates, has errors itself.`,
    `Run \`plainleaf check ${slug} -l ${lang}\` and mend them first.`,
  );
}
