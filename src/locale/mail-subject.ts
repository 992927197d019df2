import { fill, type Localised } from '../model/index.ts';

/** Of a mail that brings a handout: whose it is and not what it is about, as whoever looks over a shoulder reads it. */
export function mailSubject({ clinic, locale: { strings } }: Pick<Localised, 'clinic' | 'locale'>): string {
  return clinic ? fill(strings.mail_subject, { clinic: clinic.name }) : strings.mail_subject_without_clinic;
}
