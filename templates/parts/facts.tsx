import {
  Box,
  type Fact,
  Link,
  List,
  ListItem,
  lettersOf,
  NO_SHRINK,
  Paragraph,
  Text,
  type TypeToken,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { useSideBySide } from './beside.tsx';

/** Widths of a letter in parts of the type size: a wide one, and the mean. */
const LETTER = 0.56;
const MEAN_LETTER = 0.48;
/** Letters that a value may have to share its line with the next fact. */
const SHORT = 12;

/**
 * Terms and their values, one under the other. In a given `room`, points, short ones share a line. Where the page is
 * narrow for the type, a value follows its term at once: the eye need not find its way over a gap.
 */
export function Facts({
  facts,
  type = 'body',
  room = 0,
}: {
  facts: readonly Fact[];
  type?: TypeToken;
  room?: number;
}): ReactElement {
  const { type: sizes, color, space } = useTemplate().tokens;
  const { beside } = useSideBySide();
  const size = sizes[type];
  const longest = Math.max(...facts.map(({ term }) => lettersOf(term)));
  const term = Math.min(16, longest * LETTER + 1) * size;
  const first = term + SHORT * LETTER * size;
  const roomForSecond = beside ? room - first - space[3] - term : 0;
  const look = beside
    ? { width: term }
    : { fontWeight: 700 as const, marginEnd: 0.5 * size, flexShrink: NO_SHRINK };
  return (
    <List style={{ gap: 1 }}>
      {inPairs(facts, roomForSecond / (MEAN_LETTER * size)).map((line, index) => (
        <Box key={index} style={{ flexDirection: 'row', columnGap: space[3] }}>
          {line.map((fact, column) => (
            <Box
              key={column}
              origin={fact.place}
              style={column < line.length - 1 ? { width: first } : { flexGrow: 1, flexBasis: 0 }}
            >
              <ListItem
                marker={
                  <Text
                    structure="Lbl"
                    type={type}
                    text={fact.term}
                    style={{ color: color.muted, ...look }}
                  />
                }
              >
                {fact.href ? (
                  <Paragraph type={type}>
                    <Link href={fact.href} alt={`${fact.term}: ${fact.value}`}>
                      {fact.value}
                    </Link>
                  </Paragraph>
                ) : (
                  <Paragraph type={type} text={fact.value} slot={fact.slot} />
                )}
              </ListItem>
            </Box>
          ))}
        </Box>
      ))}
    </List>
  );
}

/** Facts by line: the second of a line has at most `most` letters. */
function inPairs(facts: readonly Fact[], most: number): Fact[][] {
  const lines: Fact[][] = [];
  for (const fact of facts) {
    const open = lines.at(-1);
    const [first] = open ?? [];
    if (open?.length === 1 && first && lettersOf(first.value) <= SHORT && lettersOf(fact.value) <= most)
      open.push(fact);
    else lines.push([fact]);
  }
  return lines;
}
