import { createContext, type ReactElement, type ReactNode, useContext } from 'react';
import type { RichText } from '../model/index.ts';
import { announced } from './announced.ts';
import { VIEW } from './elements.ts';
import { useKeepAhead } from './keep-ahead.ts';
import { NO_SHRINK, type Style, type TextStyle } from './style.ts';
import { Text } from './text.tsx';

/** Points that the table around a cell is wide, where it was told. */
const TableWidth = createContext<number | undefined>(undefined);

/**
 * Children in this order: Caption, TableHead, TableBody. With its `width`, points, words that belong together share a
 * line of their cell where they fit.
 */
export function Table({
  id,
  width,
  style,
  children,
}: {
  id?: string | undefined;
  width?: number;
  style?: Style;
  children: ReactNode;
}): ReactElement {
  return (
    <VIEW structure="Table" id={id} style={style ?? {}}>
      <TableWidth value={width}>{children}</TableWidth>
    </VIEW>
  );
}

export function Caption({ text, style }: { text: RichText | string; style?: TextStyle }): ReactElement {
  return (
    <Text
      structure="Caption"
      type="table"
      text={text}
      wrap={false}
      minPresenceAhead={useKeepAhead()}
      style={style ?? {}}
    />
  );
}

/** One Row of HeaderCells; repeated on each page that the table reaches. */
export function TableHead({ children }: { children: ReactNode }): ReactElement {
  return (
    <VIEW structure="THead" fixed wrap={false} minPresenceAhead={useKeepAhead()} style={announced(1)}>
      {children}
    </VIEW>
  );
}

export function TableBody({ children }: { children: ReactNode }): ReactElement {
  return (
    <VIEW structure="TBody" style={announced(2)}>
      {children}
    </VIEW>
  );
}

/** A row is never split over pages; where both say so, nor are two parted. */
export function Row({
  keepWithNext = false,
  keepWithPrevious = false,
  style,
  children,
}: {
  keepWithNext?: boolean;
  keepWithPrevious?: boolean;
  style?: Style;
  children: ReactNode;
}): ReactElement {
  const ahead = useKeepAhead();
  return (
    <VIEW
      structure="TR"
      wrap={false}
      minPresenceAhead={keepWithNext ? ahead : undefined}
      style={{ flexDirection: 'row', ...(keepWithPrevious ? announced() : {}), ...style }}
    >
      {children}
    </VIEW>
  );
}

interface CellProps {
  readonly text: RichText | string;
  /** Part of the table's width, 0 to 1. */
  readonly share: number;
  readonly style?: Style;
  readonly textStyle?: TextStyle;
}

/** A column is as wide as its share says, where the table was told its width; else also as its padding makes it. */
function columnOf(share: number, style: Style | undefined, table: number | undefined): Style {
  if (table === undefined) return { ...style, flexGrow: share, flexBasis: 0 };
  return { ...style, width: share * table, flexShrink: NO_SHRINK };
}

/** Points between the paddings of a cell. */
function roomIn(share: number, style: Style | undefined, table: number | undefined): number | undefined {
  if (table === undefined) return undefined;
  const { padding = 0, paddingHorizontal = padding } = style ?? {};
  const { paddingStart = paddingHorizontal, paddingEnd = paddingHorizontal } = style ?? {};
  return share * table - paddingStart - paddingEnd;
}

/** Heads a column or a row. */
export function HeaderCell({
  scope,
  text,
  share,
  style,
  textStyle,
}: CellProps & { scope: 'Column' | 'Row' }): ReactElement {
  const table = useContext(TableWidth);
  return (
    <VIEW structure="TH" scope={scope} style={columnOf(share, style, table)}>
      <Text
        type="table"
        text={text}
        room={roomIn(share, style, table)}
        style={{ fontWeight: 700, ...textStyle }}
      />
    </VIEW>
  );
}

export function Cell({ text, share, style, textStyle }: CellProps): ReactElement {
  const table = useContext(TableWidth);
  return (
    <VIEW structure="TD" style={columnOf(share, style, table)}>
      <Text type="table" text={text} room={roomIn(share, style, table)} style={textStyle ?? {}} />
    </VIEW>
  );
}
