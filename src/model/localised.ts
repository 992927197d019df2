import type { Clinic } from './clinic.ts';
import type { PrintedFact } from './fact.ts';
import type { Handout } from './handout.ts';
import type { Locale } from './locale.ts';
import type { MealFigures, UpperLimit } from './nutrition.ts';
import type { PersonalText } from './person.ts';
import type { Place } from './place.ts';

/** A line of the form “Telephone: 555-0100”. Both parts are plain text, ready to print. */
export interface Fact {
  readonly term: string;
  readonly value: string;
  /** Where the value leads: `https:` or `tel:`. */
  readonly href?: string;
  /** Where the handout says so, where it does. */
  readonly place?: Place;
  /** Of what one copy says to its person: the name by which the copies of others say something else there. */
  readonly slot?: string;
}

/** A source as it is printed, without its number. */
export interface PrintedReference {
  readonly number: number;
  /** Numbers of others that share its line, where sources are printed in short. */
  readonly alsoNumbers?: readonly number[];
  /** `1.` in the digits of the locale. */
  readonly label: string;
  /** Everything before the address, with its full stops; or the locale's words for “not given”. */
  readonly text: string;
  readonly url?: string;
  readonly missing: boolean;
  readonly place: Place;
}

/** What a copy says to one person. */
export interface ForYou {
  readonly heading: string;
  /** Name, date and whatever else is one text. */
  readonly facts: readonly Fact[];
  readonly checklist?: {
    readonly term: string;
    readonly items: readonly (PersonalText & { readonly slot: string })[];
  };
  readonly place: Place;
}

/** Whether the file that is attached to a mail opens for everybody, or only with a password. */
export type Attachment = 'open' | 'locked';

/** A handout with every word filled in that the program adds: what all editions print and what `prose` counts. */
export interface Localised {
  readonly handout: Handout;
  readonly locale: Locale;
  readonly clinic: Clinic | null;
  readonly readingMinutes: number;
  /** “For adults”; absent when the handout names no audience. */
  readonly audience?: string;
  /** “7 min read”. */
  readonly readingTime: string;
  /** What a mail says first: what is attached to it. Absent where nothing is mailed. */
  readonly mailNotice?: string;
  /** Absent in a copy for everybody. */
  readonly forYou?: ForYou;
  readonly references: readonly PrintedReference[];
  /** Author, source, version, dates, sign-off. */
  readonly about: readonly Fact[];
  /** The clinic's telephone, address, hours; empty without a clinic. */
  readonly contact: readonly Fact[];
  /** The safety facts that it prints or must print. */
  readonly facts: readonly PrintedFact[];
  /** Version and review state, on every page. */
  readonly footer: string;
  /** The clinic's name and telephone, on every page; absent without a clinic. */
  readonly clinicLine?: string;
  /** What each meal gives, by the place of its block; without those whose foods are not known. */
  readonly meals: ReadonlyMap<Place, MealFigures>;
  /** The most a day of what handouts advise on. */
  readonly upperLimits: readonly UpperLimit[];
}
