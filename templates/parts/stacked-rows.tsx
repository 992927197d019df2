import {
  Box,
  columnLead,
  lettersOf,
  Paragraph,
  plainText,
  type RichText,
  Strong,
  type Style,
  Text,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement, ReactNode } from 'react';

type Words = RichText | string;

export interface StackedRow {
  /** The first cell. */
  readonly name: Words;
  readonly cells: readonly Words[];
}

/** Mean width of a letter, type sizes. */
const LETTER = 0.52;

/**
 * A row of a table as a card in a list: its name, and below it each cell behind the name of its column. A screen reader
 * is given what the eye is given, a list of rows with a list of cells in each. As a table it would have to be told of
 * columns that are not there; here every value comes with its row and its column in the order of reading, and the
 * list says how many rows there are.
 */
export function StackedCard({
  row: { name, cells },
  columns,
  room,
}: {
  row: StackedRow;
  /** Names of the columns of the cells. */
  columns: readonly string[];
  /** Points for a line. Short cells share one. */
  room: number;
}): ReactElement {
  const { localised, tokens } = useTemplate();
  const { color, space, type } = tokens;
  const leads = columns.map((column) => columnLead(column, localised.locale.strings));
  const letters = cells.map((cell, index) => lettersOf(`${leads[index]} ${wordsOf(cell)}`));
  const sum = letters.reduce((total, count) => total + count, 0);
  const isOneLine = sum * LETTER * type.table + (cells.length - 1) * space[4] <= room;
  return (
    <Box structure="LI">
      <Text structure="Lbl" type="h3" text={name} style={{ fontWeight: 700, color: color.brand }} />
      <Box structure="LBody">
        <Box
          structure="L"
          numbering="None"
          style={isOneLine ? { flexDirection: 'row', columnGap: space[4] } : { gap: 0.5 * space[1] }}
        >
          {cells.map((cell, index) => (
            <Box key={index} structure="LI">
              <Box structure="LBody">
                <Paragraph
                  type="table"
                  text={cell}
                  before={
                    <>
                      <Strong>{leads[index]}</Strong>{' '}
                    </>
                  }
                />
              </Box>
            </Box>
          ))}
        </Box>
      </Box>
    </Box>
  );
}

/** Letters of a row, for whoever keeps it on a page. */
export function lettersOfRow({ name, cells }: StackedRow): number {
  return [name, ...cells].reduce((sum, words) => sum + lettersOf(wordsOf(words)), 0);
}

/** A list of cards; what stands round each is the caller's. */
export function StackedRows({ style, children }: { style?: Style; children: ReactNode }): ReactElement {
  return (
    <Box structure="L" numbering="None" style={style ?? {}}>
      {children}
    </Box>
  );
}

const wordsOf = (words: Words): string => (typeof words === 'string' ? words : plainText(words));
