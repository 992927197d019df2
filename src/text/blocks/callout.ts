import { plainText } from '../../model/index.ts';
import { labelled } from '../phrases.ts';
import { INDENT } from '../stanza.ts';
import type { TextView } from '../text-view.ts';

/** Its kind always stands first, also before a title of its own: “Emergency: Call 911 now if you”. */
export const callout: TextView<'callout'> = ({ kind, title, text }, { localised }) => {
  const word = localised.locale.strings[kind];
  const head = title ? labelled(localised.locale, word, plainText(title)) : word;
  return [[{ text: head }, ...text.map((one) => ({ text: plainText(one), indent: INDENT }))]];
};
