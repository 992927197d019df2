import type { ReactElement, ReactNode } from 'react';
import type { RichText } from '../model/index.ts';
import { announced } from './announced.ts';
import { VIEW } from './elements.ts';
import { useKeepAhead } from './keep-ahead.ts';
import type { Style, TextStyle } from './style.ts';
import { Text } from './text.tsx';

/** Children in this order: Caption, TableHead, TableBody. */
export function Table({
  id,
  style,
  children,
}: {
  id?: string | undefined;
  style?: Style;
  children: ReactNode;
}): ReactElement {
  return (
    <VIEW structure="Table" id={id} style={style ?? {}}>
      {children}
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

const width = (share: number, style: Style | undefined): Style => ({
  ...style,
  flexGrow: share,
  flexBasis: 0,
});

/** Heads a column or a row. */
export function HeaderCell({
  scope,
  text,
  share,
  style,
  textStyle,
}: CellProps & { scope: 'Column' | 'Row' }): ReactElement {
  return (
    <VIEW structure="TH" scope={scope} style={width(share, style)}>
      <Text type="table" text={text} style={{ fontWeight: 700, ...textStyle }} />
    </VIEW>
  );
}

export function Cell({ text, share, style, textStyle }: CellProps): ReactElement {
  return (
    <VIEW structure="TD" style={width(share, style)}>
      <Text type="table" text={text} style={textStyle ?? {}} />
    </VIEW>
  );
}
