import { labelled } from '../phrases.ts';
import { INDENT } from '../stanza.ts';
import type { TextView } from '../text-view.ts';

export const contact: TextView<'contact'> = (_, { localised: { clinic, contact: facts, locale } }) =>
  clinic
    ? [
        [
          { text: clinic.name },
          ...facts.map(({ term, value }) => ({ text: labelled(locale, term, value), indent: INDENT })),
        ],
      ]
    : [];
