import { plainText } from '../../model/index.ts';
import { BOX } from '../phrases.ts';
import type { TextView } from '../text-view.ts';

export const checklist: TextView<'checklist'> = ({ items }) => [
  items.map((item) => ({ text: plainText(item), lead: BOX })),
];
