import { fill, type Locale } from '../model/index.ts';

/** “Phone: 555-0142”. */
export const labelled = ({ strings }: Locale, label: string, value: string): string =>
  fill(strings.label_value, { label, value });

/** “Part 3: What to do”. */
export const partHeading = ({ strings }: Locale, number: number | string, heading: string): string =>
  fill(strings.text_part, { number, heading });

/** “Picture: a plate with salmon.” */
export const picture = ({ strings }: Locale, description: string): string =>
  fill(strings.text_picture, { description });

/** Marks of lists. */
export const BULLET = '- ';
export const BOX = '☐ ';
