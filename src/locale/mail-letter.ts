import type { Localised, MailLetter } from '../model/index.ts';
import { mailSubject } from './mail-subject.ts';

/** What a mail says of a handout that its locked file alone may tell. */
export function mailLetter(localised: Localised): MailLetter {
  const { handout, clinic, locale, contact } = localised;
  return {
    lang: handout.lang,
    direction: locale.direction,
    subject: mailSubject(localised),
    notice: locale.strings.mail_locked,
    sender: clinic ? [clinic.name, ...contact.map(({ term, value }) => `${term}: ${value}`)] : [],
  };
}
