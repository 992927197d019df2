import { plainText } from '../../model/index.ts';
import { partHeading } from '../phrases.ts';
import type { TextView } from '../text-view.ts';

/** Numbered under its section: “Part 3.1: The first days”. */
export const heading: TextView<'heading'> = (block, { localised, numbers }) => [
  [{ text: partHeading(localised.locale, numbers.get(block) ?? '', plainText(block.text)) }],
];
