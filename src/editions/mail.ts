import { handoutProse, labelOf } from '../content/index.ts';
import { htmlMetadata, writeMail } from '../html/index.ts';
import { mailSubject } from '../locale/index.ts';
import type { Localised, Prose } from '../model/index.ts';
import type { PagelessEdition } from './edition.ts';
import { proseOfBlockInMail } from './mail-prose.ts';

/** The HTML of a mail. Nobody chooses it by name: `email` asks for it. */
export const mail: PagelessEdition = {
  pages: null,
  fileName: 'mail.html',
  // Gmail cuts off after 102 kB
  mostBytes: 100_000,
  text: (localised) => ({
    localised,
    prose: proseInMail(localised),
    // its title
    furniture: { allowed: [mailSubject(localised)], required: () => [] },
  }),
  signature: ({ provenance }) => htmlMetadata(provenance).map(([name, content]) => `${name}: ${content}`),
  write: writeMail,
};

/** The notice, the handout without the code that opens the address above it, and what stands at the foot of a page. */
function proseInMail(localised: Localised): readonly Prose[] {
  const { handout, locale, mailNotice, clinicLine, footer } = localised;
  const { learn_more_qr: code } = locale.strings;
  const label = (words: string | undefined): readonly Prose[] =>
    words === undefined ? [] : [labelOf(words, handout.place)];
  const said = handoutProse(localised, proseOfBlockInMail);
  return [
    ...label(mailNotice),
    ...said.filter(({ role, text }) => role !== 'alt' || text !== code),
    ...label(clinicLine),
    ...label(footer),
  ];
}
