import { Box, ListItem, lettersOf, Paragraph, plainText, type RichText, useTemplate } from 'plainleaf/pdf';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { useMeasure } from './measure.tsx';

/** Mean width of a letter, type sizes. */
const LETTER = 0.5;
/** Two items of more lines than these stand for themselves: either side of a page's end has enough of them. */
const MOST_LINES = 6;

/** The items of a list, with what marks each. */
export function Items({
  items,
  marker,
}: {
  items: readonly RichText[];
  /** What marks the item of a number, from 0. */
  marker: (index: number) => ReactNode;
}): ReactElement {
  return (
    <InGroups
      texts={items.map((item) => [plainText(item)])}
      gap={useTemplate().tokens.space[1]}
      draw={(index) => (
        <ListItem marker={marker(index)}>{items[index] && <Paragraph text={items[index]} />}</ListItem>
      )}
    />
  );
}

/**
 * Items of a list that the caller draws, one for each entry of `texts`, which are the texts in it. Of short ones, the
 * first two stay on one page and so do the last two: none is left alone.
 */
export function InGroups({
  texts,
  gap,
  draw,
}: {
  texts: readonly (readonly string[])[];
  /** Points between items. */
  gap: number;
  draw: (index: number) => ReactNode;
}): ReactElement {
  const linesOf = useLines();
  const staysWithNext = (index: number): boolean => {
    const pair = texts.slice(index, index + 2);
    return pair.length === 2 && pair.flat().reduce((sum, text) => sum + linesOf(text), 0) <= MOST_LINES;
  };
  const kept = [0, texts.length - 2].filter(staysWithNext);
  const groups: number[][] = [];
  texts.forEach((_, index) => {
    if (kept.includes(index - 1)) groups.at(-1)?.push(index);
    else groups.push([index]);
  });
  return (
    <>
      {groups.map((group, index) => (
        <Box key={index} wrap={group.length === 1} style={{ gap }}>
          {group.map((item) => (
            <Fragment key={item}>{draw(item)}</Fragment>
          ))}
        </Box>
      ))}
    </>
  );
}

/** About how many lines a text takes in an item. */
function useLines(): (text: string) => number {
  const { type } = useTemplate().tokens;
  const { width } = useMeasure();
  return (text) => Math.ceil((lettersOf(text) * LETTER * type.body) / (width - 2 * type.body));
}
