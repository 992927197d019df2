import type { Block, Question } from './block.ts';
import type { SafetyDemand, SafetyFact } from './fact.ts';
import type { RichText } from './inline.ts';
import type { LeafletPlan, OnLeaflet } from './leaflet.ts';
import type { Slot } from './person.ts';
import type { Place } from './place.ts';

export interface KeyPoint {
  /** A few words that say it all, set bold. */
  readonly lead: RichText;
  readonly text: RichText;
  readonly place: Place;
}

export interface Section {
  readonly heading: RichText;
  readonly id?: string;
  /** `conclusion` marks the section that sums up; it stands wherever the author put it. */
  readonly role: 'body' | 'conclusion';
  readonly blocks: readonly Block[];
  /** Left out where it stands on a leaflet as it is. */
  readonly leaflet?: OnLeaflet;
  readonly place: Place;
}

/** A source. Every field may be missing: the page then says so, and so does `check`. */
export interface Reference {
  readonly title?: RichText;
  readonly authors?: string;
  readonly publisher?: string;
  /** Year, month or day as written: `2024`, `2024-12` or `2024-12-17`. */
  readonly date?: string;
  readonly url?: string;
  /** ISO 8601 day on which a page without a date of its own was read. */
  readonly accessed?: string;
  /** Who found an old source to be still right, and when. */
  readonly stillCurrent?: { readonly date: string; readonly by: string };
  readonly place: Place;
}

/** Where a reader finds more; printed with its address and a QR code. */
export interface LearnMore {
  readonly label: RichText;
  readonly url: string;
  readonly place: Place;
}

/** A clinician's signature under the text. */
export interface SignOff {
  readonly name: string;
  readonly role?: string;
  /** ISO 8601 day. */
  readonly date: string;
  /** Hash of the content that was signed, as `approve` wrote it. */
  readonly content?: string;
  readonly place: Place;
}

/** What a sign-off is worth on a day. */
export type SignOffState =
  | { readonly state: 'unsigned' }
  /** Signed without the hash of what was signed: nobody can tell whether this is it. */
  | { readonly state: 'unproven'; readonly signOff: SignOff }
  /** What was signed says something else. */
  | { readonly state: 'void'; readonly signOff: SignOff }
  /** Signed, but without a day by which it is reviewed again. */
  | { readonly state: 'open-ended'; readonly signOff: SignOff }
  /** Signed, and due for review since `next`. */
  | { readonly state: 'expired'; readonly signOff: SignOff; readonly next: string }
  | { readonly state: 'signed'; readonly signOff: SignOff; readonly next: string };

export interface Review {
  /** Semantic version, such as `1.0.0`. */
  readonly version?: string;
  /** ISO 8601 days. */
  readonly published?: string;
  readonly next?: string;
  readonly reviewedBy?: SignOff;
  readonly place: Place;
}

/** A rule of `check` that this handout does not want to hear, and why. */
export interface Silence {
  /** Id of the rule, such as `claim/hype`. */
  readonly rule: string;
  readonly reason: string;
  /** Only in texts that hold these words. */
  readonly words?: string;
  readonly place: Place;
}

export const SCORE_CARD_NAMES = ['cdc-cci', 'pemat-p'] as const;
export type ScoreCardName = (typeof SCORE_CARD_NAMES)[number];

/** What a person said to one question of a score card. */
export interface CardAnswer {
  /** Number of the question on the card. */
  readonly item: number;
  readonly answer: 'yes' | 'no' | 'not-applicable';
  readonly by: string;
  /** ISO 8601 day. */
  readonly date: string;
}

/** What a poster says otherwise than the handout; what is left out it says in the handout's words. */
export interface PosterWords {
  readonly title?: RichText;
  readonly summary?: RichText;
  /** Points of its own, and numbers of the handout's key points, from 1. */
  readonly keyPoints?: readonly (KeyPoint | number)[];
  readonly place: Place;
}

/** A handout in one language, validated; every text knows its place. */
export interface Handout {
  readonly slug: string;
  /** BCP 47; `en-simple` is plain-language English. */
  readonly lang: string;
  /** The YAML file, relative to the project's root. */
  readonly file: string;
  readonly title: RichText;
  readonly topic?: RichText;
  readonly audience?: RichText;
  readonly introduction: readonly RichText[];
  readonly summary?: RichText;
  /** What each person's copy fills in; empty for a handout that is the same for all. */
  readonly slots: readonly Slot[];
  readonly keyPoints: readonly KeyPoint[];
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
  readonly references: readonly Reference[];
  readonly learnMore?: LearnMore;
  readonly poster?: PosterWords;
  readonly disclaimer?: RichText;
  /** Absent where the handout does not come as a leaflet. */
  readonly leaflet?: LeafletPlan;
  /** Facts of this handout alone; shared ones stand in content/facts. */
  readonly facts: readonly SafetyFact[];
  /** Facts that every edition must print. */
  readonly safety: readonly SafetyDemand[];
  /** The handout of the same slug that this one translates, by its language. */
  readonly translationOf?: { readonly lang: string; readonly place: Place };
  readonly authors: readonly string[];
  /** Where the first of them is named. */
  readonly authorsPlace?: Place;
  /** Where the text came from, in words. */
  readonly source?: RichText;
  readonly review: Review;
  readonly silence: readonly Silence[];
  /** What people answered on score cards, by card. */
  readonly scoreCards: { readonly [K in ScoreCardName]?: readonly CardAnswer[] | undefined };
  /** Slug of the clinic this handout is for, where the handout fixes one. */
  readonly clinic?: string;
  /** Where it does so. */
  readonly clinicPlace?: Place;
  /** Name of the theme, where the handout fixes one. */
  readonly theme?: string;
  readonly themePlace?: Place;
  readonly place: Place;
}
