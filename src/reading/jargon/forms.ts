import type { JargonTerm } from '../../model/index.ts';
import { conjugate, plural, type VerbForm } from './inflect.ts';

/** One form of a term as it may stand in a text, and the same form of what to say. */
export interface TermForm {
  readonly entry: JargonTerm;
  /** Small letters. */
  readonly words: string;
  readonly say: string;
  /** For a verb's -ed, which is past and participle in one. */
  readonly sayAfterBe?: string;
}

const REGULAR: readonly VerbForm[] = ['base', 'third', 'ing'];

/** Every form of a term: itself, the plural of a noun, the endings of a verb. */
export function formsOf(entry: JargonTerm): readonly TermForm[] {
  const { term, say } = entry;
  const itself: TermForm = { entry, words: term.toLowerCase(), say };
  switch (entry.as) {
    case 'word':
      return [itself];
    case 'noun':
      return [itself, { entry, words: plural(term.toLowerCase()), say: plural(say) }];
    case 'verb':
      return [
        ...REGULAR.map((form) => ({
          entry,
          words: conjugate(term.toLowerCase(), form),
          say: conjugate(say, form),
        })),
        {
          entry,
          words: conjugate(term.toLowerCase(), 'past'),
          say: conjugate(say, 'past'),
          sayAfterBe: conjugate(say, 'participle'),
        },
      ];
  }
}
