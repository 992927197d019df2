import {
  type Clinic,
  type Fact,
  fill,
  type Handout,
  type Locale,
  type Localised,
  type PrintedFact,
  plainText,
  type SignOffState,
} from '../model/index.ts';
import { readingMinutes } from './reading-time.ts';
import { printReferences } from './references.ts';

/** What was found out about a handout beside its own file. */
interface Known {
  readonly facts?: readonly PrintedFact[];
  /** Left out: what the handout says of its review is printed as it stands. */
  readonly signOff?: SignOffState;
}

/**
 * Fills in every word that the program adds to a handout. `body` is the handout's own text, for the reading time. The
 * names of facts in its texts are filled in before, by `fillFacts`.
 */
export function localise(
  handout: Handout,
  locale: Locale,
  clinic: Clinic | null,
  body: string,
  { facts = [], signOff }: Known = {},
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
    references: printReferences(handout.references, strings),
    about: aboutFacts(handout, locale, signOff?.state),
    contact: clinic ? contactFacts(clinic, locale) : [],
    facts,
    footer: footerLine(handout, locale, signOff?.state),
    ...(clinicLine ? { clinicLine } : {}),
  };
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
  const { authors, source, review } = handout;
  const { strings } = locale;
  return [
    { term: strings.author, value: authors.length ? authors.join(', ') : strings.author_missing },
    ...(source ? [{ term: strings.source, value: plainText(source) }] : []),
    { term: strings.version, value: review.version ?? strings.version_missing },
    { term: strings.published, value: review.published ?? strings.published_missing },
    { term: strings.review_due, value: review.next ?? strings.review_due_missing },
    { term: strings.reviewed_by, value: reviewedBy(handout, locale, state) },
  ];
}

function contactFacts(clinic: Clinic, { strings }: Locale): Fact[] {
  const facts: [string, string | undefined][] = [
    [strings.phone, clinic.phone],
    [strings.address, clinic.address.join(', ')],
    [strings.hours, clinic.hours.join('; ')],
    [strings.website, clinic.website],
    [strings.emergency_line, clinic.emergency],
  ];
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

function footerLine(handout: Handout, locale: Locale, state: State): string {
  const { strings } = locale;
  const { version, next, reviewedBy } = handout.review;
  const parts = [
    version && `${strings.version} ${version}`,
    reviewedBy ? (doubt(state, locale) ?? `${strings.reviewed_by} ${reviewedBy.name}`) : strings.not_reviewed,
    next && `${strings.review_due} ${next}`,
  ];
  return parts.filter(Boolean).join(' · ');
}
