import {
  type Clinic,
  type Fact,
  fill,
  type Handout,
  type Locale,
  type Localised,
  plainText,
} from '../model/index.ts';
import { readingMinutes } from './reading-time.ts';
import { printReferences } from './references.ts';
import { telephoneAddress } from './telephone.ts';

/** Fills in every word that the program adds to a handout. `body` is the handout's own text, for the reading time. */
export function localise(handout: Handout, locale: Locale, clinic: Clinic | null, body: string): Localised {
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
    about: aboutFacts(handout, locale),
    contact: clinic ? contactFacts(clinic, locale) : [],
    footer: footerLine(handout, locale),
    ...(clinicLine ? { clinicLine } : {}),
  };
}

function reviewedBy(handout: Handout, locale: Locale): string {
  const signOff = handout.review.reviewedBy;
  if (!signOff) return locale.strings.not_reviewed;
  return [signOff.name, signOff.role, signOff.date].filter(Boolean).join(', ');
}

function aboutFacts(handout: Handout, locale: Locale): Fact[] {
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
    { term: strings.reviewed_by, value: reviewedBy(handout, locale) },
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

function footerLine(handout: Handout, { strings }: Locale): string {
  const { version, next, reviewedBy } = handout.review;
  const parts = [
    version && `${strings.version} ${version}`,
    reviewedBy ? `${strings.reviewed_by} ${reviewedBy.name}` : strings.not_reviewed,
    next && `${strings.review_due} ${next}`,
  ];
  return parts.filter(Boolean).join(' · ');
}
