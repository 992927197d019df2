import {
  type Attachment,
  type Clinic,
  type Fact,
  type ForYou,
  fill,
  type Handout,
  type Locale,
  type Localised,
  type MealFigures,
  type Nutrition,
  type Place,
  type PrintedFact,
  plainText,
  type SignOffState,
  type StringKey,
} from '../model/index.ts';
import { mealFigures } from '../nutrition/index.ts';
import { glue } from './glue.ts';
import { readingMinutes } from './reading-time.ts';
import { printReferences } from './references.ts';
import { telephoneAddress } from './telephone.ts';

/** What was found out about a handout beside its own file. */
interface Known {
  /** Meals get figures where it is given. */
  readonly nutrition: Nutrition | null;
  readonly facts?: readonly PrintedFact[];
  /** Left out: what the handout says of its review is printed as it stands. */
  readonly signOff?: SignOffState;
  /** What a copy for one person says to them. */
  readonly box?: ForYou;
  /** Of the mail that it is made for. */
  readonly attachment?: Attachment;
}

const MAIL_NOTICES = { open: 'mail_attached', locked: 'mail_locked' } as const satisfies Record<
  Attachment,
  StringKey
>;

/**
 * Fills in every word that the program adds to a handout. `body` is the handout's own text, for the reading time. The
 * names of facts in its texts are filled in before, by `fillFacts`.
 */
export function localise(
  handout: Handout,
  locale: Locale,
  clinic: Clinic | null,
  body: string,
  { nutrition, facts = [], signOff, box, attachment }: Known,
): Localised {
  const { strings } = locale;
  const minutes = readingMinutes(body, locale.lang, locale.wordsPerMinute);
  const clinicLine = clinic && [clinic.name, clinic.phone].filter(Boolean).join(' · ');
  return {
    handout,
    locale,
    clinic,
    readingMinutes: minutes,
    ...(handout.audience
      ? { audience: fill(strings.for_audience, { audience: plainText(handout.audience) }) }
      : {}),
    readingTime: fill(strings.reading_time, { minutes }),
    ...(attachment ? { mailNotice: strings[MAIL_NOTICES[attachment]] } : {}),
    ...(box ? { forYou: box } : {}),
    references: printReferences(handout.references, strings),
    about: aboutFacts(handout, locale, signOff?.state),
    contact: clinic ? contactFacts(clinic, locale) : [],
    facts,
    footer: footerLine(handout, locale, signOff?.state),
    ...(clinicLine ? { clinicLine } : {}),
    meals: nutrition ? figuresOfMeals(handout, locale, nutrition) : new Map(),
    upperLimits: nutrition?.reference.upperLimits ?? [],
  };
}

/** What the meals of a handout give, by their places. */
export function figuresOfMeals(
  handout: Handout,
  locale: Locale,
  nutrition: Nutrition,
): ReadonlyMap<Place, MealFigures> {
  const figures = new Map<Place, MealFigures>();
  for (const block of handout.sections.flatMap(({ blocks }) => blocks)) {
    const found = block.type === 'meal' ? mealFigures(block, nutrition, locale) : null;
    if (found) figures.set(block.place, found);
  }
  return figures;
}

type State = SignOffState['state'] | undefined;

/** What the page says of a sign-off that does not hold for this text. */
function doubt(state: State, { strings }: Locale): string | undefined {
  if (state === 'void') return strings.review_void;
  return state === 'unproven' ? strings.review_unproven : undefined;
}

function reviewedBy(handout: Handout, locale: Locale, state: State): string {
  const signOff = handout.review.reviewedBy;
  if (!signOff) return locale.strings.not_reviewed;
  const name = [signOff.name, signOff.role].filter(Boolean).join(', ');
  const line = fill(locale.strings.reviewed_on, { name, date: signOff.date });
  const doubted = doubt(state, locale);
  return doubted ? `${doubted} (${line})` : line;
}

function aboutFacts(handout: Handout, locale: Locale, state: State): Fact[] {
  const { authors, authorsPlace, source, review } = handout;
  const { strings } = locale;
  return [
    {
      term: strings.author,
      value: authors.length ? authors.join(', ') : strings.author_missing,
      ...(authorsPlace && { place: authorsPlace }),
    },
    ...(source ? [{ term: strings.source, value: plainText(source), place: source.place }] : []),
    { term: strings.version, value: review.version ?? strings.version_missing },
    { term: strings.published, value: review.published ?? strings.published_missing },
    { term: strings.review_due, value: review.next ?? strings.review_due_missing },
    { term: strings.reviewed_by, value: reviewedBy(handout, locale, state) },
  ];
}

function contactFacts(clinic: Clinic, { strings }: Locale): Fact[] {
  const facts: [string, string | undefined, ((value: string) => string | null)?][] = [
    [strings.phone, clinic.phone, telephoneAddress],
    [strings.address, clinic.address.join(', ')],
    [strings.hours, clinic.hours.join('; ')],
    [strings.website, clinic.website, (address) => address],
    [strings.emergency_line, clinic.emergency, telephoneAddress],
  ];
  return facts.flatMap(([term, value, addressOf]) => {
    if (!value) return [];
    const href = addressOf?.(value);
    return [{ term, value, ...(href ? { href } : {}) }];
  });
}

function footerLine(handout: Handout, locale: Locale, state: State): string {
  const { strings } = locale;
  const { version, next, reviewedBy } = handout.review;
  const parts = [
    version && `${strings.version} ${version}`,
    reviewedBy ? (doubt(state, locale) ?? `${strings.reviewed_by} ${reviewedBy.name}`) : strings.not_reviewed,
    // a day at the start of a line would say nothing
    next && glue(`${strings.review_due} ${next}`),
  ];
  return parts.filter(Boolean).join(' · ');
}
