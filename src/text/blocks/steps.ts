import { plainText } from '../../model/index.ts';
import type { TextView } from '../text-view.ts';

export const steps: TextView<'steps'> = ({ items }) => [
  items.map((item, index) => ({ text: plainText(item), lead: `${index + 1}. ` })),
];
