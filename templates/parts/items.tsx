import { Box, ListItem, lettersOf, Paragraph, plainText, type RichText, useTemplate } from 'plainleaf/pdf';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { useMeasure } from './measure.tsx';

/** Mean width of a letter, type sizes. */
const LETTER = 0.5;
/** Two items of more lines than these stand for themselves: either side of a page's end has enough of them. */
const MOST_LINES = 6;
/** Of so many lines an item may stand alone. */
const ENOUGH_LINES = 2;
/** What a text must surely have on its last line to count it, in lines. */
const SURE = 0.15;

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
 * Items of a list that the caller draws, one for each entry of `texts`, which are the texts in it. The first two
 * stay on one page and so do the last two, where one of a single line would be left alone.
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
  const lines = texts.map((item) => item.reduce((sum, text) => sum + linesOf(text), 0));
  const isTooShort = (index: number): boolean => (lines[index] ?? 0) < ENOUGH_LINES;
  const staysWithNext = (index: number): boolean => {
    const [first, second] = lines.slice(index, index + 2);
    return first !== undefined && second !== undefined && first + second <= MOST_LINES;
  };
  const last = texts.length - 1;
  const kept = [...(isTooShort(0) ? [0] : []), ...(isTooShort(last) ? [last - 1] : [])].filter(
    (index) => index >= 0 && staysWithNext(index),
  );
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
  return (text) =>
    Math.max(1, Math.ceil((lettersOf(text) * LETTER * type.body) / (width - 2 * type.body) - SURE));
}
