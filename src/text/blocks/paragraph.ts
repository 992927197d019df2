import { plainText } from '../../model/index.ts';
import type { TextView } from '../text-view.ts';

export const paragraph: TextView<'paragraph'> = ({ text }) => [[{ text: plainText(text) }]];
