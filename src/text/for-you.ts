import type { Localised } from '../model/index.ts';
import { BOX, labelled } from './phrases.ts';
import { INDENT, type Stanza } from './stanza.ts';

/** What this copy says to its person, in front of all that it says to everybody; without a number, as it is no part of that. */
export function forYou({ forYou: box, locale }: Localised): readonly Stanza[] {
  if (!box) return [];
  const { heading, facts, checklist } = box;
  return [
    [
      { text: heading },
      ...facts.map(({ term, value }) => ({ text: labelled(locale, term, value), indent: INDENT })),
      ...(checklist ? [{ text: checklist.term, indent: INDENT }] : []),
      ...(checklist?.items ?? []).map(({ text }) => ({ text, lead: BOX, indent: INDENT })),
    ],
  ];
}
