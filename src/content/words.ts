import { z } from 'zod';
import type { DefinedTerm, JargonTerm, Outcome, WordList } from '../model/index.ts';
import { examineYaml, firstProblems } from '../yaml/index.ts';
import { text } from './schema-parts.ts';
import { byPlace } from './spot.ts';

const words = (description: string) => z.array(text('A word or several.')).meta({ description });

const jargon = z.strictObject({
  term: text('The hard word, or several; of a verb the form without “to”, first.'),
  say: text('What a patient understands at once, in the same form.'),
  as: z.enum(['noun', 'verb', 'word']).optional().meta({
    description:
      'noun: its plural counts, too. verb: its -s, -ed and -ing, too. word (the default): as it stands.',
  }),
  near: words('It is meant only where one of these words stands in the same sentence.').optional(),
  except: words('Longer terms in which it is left alone.').optional(),
  note: text('What else an editor should know.').optional(),
  example: text('A sentence that a clinic might print, with the term in it.'),
});
const defined = z.strictObject({
  term: text('The name that has to be explained.'),
  meaning: text('What it is, in everyday words.'),
});

export const wordsSchema = z
  .strictObject({
    jargon: z.array(jargon).optional().meta({ description: 'Hard words and what to say instead.' }),
    define: z
      .array(defined)
      .optional()
      .meta({ description: 'Names to be explained where they are first used.' }),
    acronyms: words('Short forms that readers know without being told.').optional(),
    keep: words('Terms of the shipped list that are fine in your handouts.').optional(),
  })
  .meta({ title: 'Plainleaf words', description: 'Hard words of a language and everyday ones.' });

/** A file of words as it was read: what it adds, and which terms of another list it takes back. */
export interface WordsFile {
  readonly words: WordList;
  readonly keep: readonly string[];
}

/** Reads and validates a file of words. */
export function readWords({
  text: source,
  file,
}: {
  readonly text: string;
  readonly file: string;
}): Outcome<WordsFile> {
  const { problems, reading } = examineYaml(source, file, wordsSchema);
  if (problems.length || !reading) return { ok: false, problems: firstProblems(problems.toSorted(byPlace)) };
  const { value } = reading;
  return {
    ok: true,
    problems,
    value: {
      words: {
        jargon: (value.jargon ?? []).map(
          ({ as, near, except, note, ...term }): JargonTerm => ({
            ...term,
            as: as ?? 'word',
            ...(near ? { near: near.map(small) } : {}),
            ...(except ? { except: except.map(small) } : {}),
            ...(note ? { note } : {}),
          }),
        ),
        define: value.define ?? [],
        acronyms: value.acronyms ?? [],
      },
      keep: value.keep ?? [],
    },
  };
}

/** A project’s words with the shipped ones behind them: an entry of the same term counts once, the project’s. */
export function joinWords({ words: own, keep }: WordsFile, shipped: WordList): WordList {
  const taken = new Set([...own.jargon, ...own.define].map(({ term }) => small(term)));
  for (const term of keep) taken.add(small(term));
  const rest = <T extends JargonTerm | DefinedTerm>(terms: readonly T[]): readonly T[] =>
    terms.filter(({ term }) => !taken.has(small(term)));
  return {
    jargon: [...own.jargon, ...rest(shipped.jargon)],
    define: [...own.define, ...rest(shipped.define)],
    acronyms: [...own.acronyms, ...shipped.acronyms],
  };
}

const small = (word: string): string => word.toLowerCase();
