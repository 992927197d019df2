import { bodyText, contentHash, signOffState } from '../content/index.ts';
import type {
  Attachment,
  Clinic,
  Handout,
  Locale,
  Localised,
  Nutrition,
  Person,
  PreparedImage,
  Problem,
  SignOffState,
} from '../model/index.ts';
import { type FactSources, fillFacts } from './fill-facts.ts';
import { forYou } from './for-you.ts';
import { figuresOfMeals, localise } from './localise.ts';

/** What a handout is completed with. */
export interface Completion {
  readonly facts: Pick<FactSources, 'facts' | 'demands'>;
  readonly locale: Locale;
  readonly clinic: Clinic | null;
  readonly images: ReadonlyMap<string, PreparedImage>;
  readonly nutrition: Nutrition;
  /** ISO 8601 day. */
  readonly today: string;
  /** Left out for a copy that everybody may read. */
  readonly person?: Person | undefined;
  /** Set where a mail is made of it. */
  readonly attachment?: Attachment | undefined;
}

/** A handout as it is printed. */
export interface Completed {
  readonly localised: Localised;
  /** What it says, as `contentHash` gives it. */
  readonly hash: string;
  readonly signOff: SignOffState;
  /** Facts that cannot be filled in; their names stand in the texts. */
  readonly problems: readonly Problem[];
}

/** Fills in facts, words and figures, and judges the sign-off by what is then printed. */
export function completeHandout(
  written: Handout,
  { facts: known, locale, clinic, images, nutrition, today, person, attachment }: Completion,
): Completed {
  const { handout, facts, problems } = fillFacts(written, { ...known, locale, clinic });
  const hash = contentHash(handout, { facts, images, meals: figuresOfMeals(handout, locale, nutrition) });
  const signOff = signOffState(handout, hash, today);
  const personal = person && forYou(handout, person, locale);
  const localised = localise(handout, locale, clinic, bodyText(handout), {
    nutrition,
    facts,
    signOff,
    ...(personal ? { box: personal.box } : {}),
    ...(attachment ? { attachment } : {}),
  });
  return { localised, hash, signOff, problems: [...problems, ...(personal?.problems ?? [])] };
}
