import { plainText } from '../../model/index.ts';
import { picture } from '../phrases.ts';
import type { TextView } from '../text-view.ts';

/** One that only decorates says nothing but its caption. */
export const figure: TextView<'figure'> = ({ alt, caption }, { localised }) => [
  [
    ...(alt === null ? [] : [{ text: picture(localised.locale, alt) }]),
    ...(caption ? [{ text: plainText(caption) }] : []),
  ],
];
