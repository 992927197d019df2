import { Box, ListItem, lettersOf, Paragraph, plainText, type RichText, useTemplate } from 'plainleaf/pdf';
import type { ReactElement, ReactNode } from 'react';
import { useMeasure } from './measure.tsx';

/** Mean width of a letter, type sizes. */
const LETTER = 0.5;
/** Two items of more lines than these stand for themselves: either side of a page's end has enough of them. */
const MOST_LINES = 5;

/** The items of a list. Of short ones, the first two stay on one page and so do the last two: none is left alone. */
export function Items({
  items,
  marker,
}: {
  items: readonly RichText[];
  /** What marks the item of a number, from 0. */
  marker: (index: number) => ReactNode;
}): ReactElement {
  const { space } = useTemplate().tokens;
  const linesOf = useLines();
  const staysWithNext = (index: number): boolean => {
    const pair = items.slice(index, index + 2);
    return pair.length === 2 && pair.reduce((sum, item) => sum + linesOf(item), 0) <= MOST_LINES;
  };
  const item = (text: RichText, index: number): ReactElement => (
    <ListItem key={index} marker={marker(index)}>
      <Paragraph text={text} />
    </ListItem>
  );
  const drawn = items.map(item);
  const ends = [0, items.length - 2].filter(staysWithNext);
  const groups: ReactElement[][] = [];
  drawn.forEach((one, index) => {
    if (ends.includes(index - 1)) groups.at(-1)?.push(one);
    else groups.push([one]);
  });
  return (
    <>
      {groups.map((group, index) => (
        <Box key={index} wrap={group.length === 1} style={{ gap: space[1] }}>
          {group}
        </Box>
      ))}
    </>
  );
}

/** About how many lines a text takes as an item. */
function useLines(): (text: RichText) => number {
  const { type } = useTemplate().tokens;
  const { width } = useMeasure();
  return (text) => Math.ceil((lettersOf(plainText(text)) * LETTER * type.body) / (width - 2 * type.body));
}
