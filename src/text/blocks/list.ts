import { plainText } from '../../model/index.ts';
import { BULLET } from '../phrases.ts';
import type { TextView } from '../text-view.ts';

export const list: TextView<'list'> = ({ items }) => [
  items.map((item) => ({ text: plainText(item), lead: BULLET })),
];
