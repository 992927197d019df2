import type { ReactElement, ReactNode } from 'react';
import type { TypeToken } from '../model/index.ts';
import { VIEW } from './elements.ts';
import type { Style } from './style.ts';
import { useTemplate } from './template.ts';
import { Text } from './text.tsx';
import { lineOf, typeface } from './typeface.ts';

interface ListProps {
  readonly id?: string | undefined;
  readonly style?: Style;
  readonly children: ReactNode;
}

/** A list whose marks are drawn. */
export function List({ id, style, children }: ListProps): ReactElement {
  return (
    <VIEW structure="L" numbering="None" id={id} style={{ gap: useTemplate().tokens.space[1], ...style }}>
      {children}
    </VIEW>
  );
}

/** A list whose items carry numbers. */
export function OrderedList({ id, style, children }: ListProps): ReactElement {
  return (
    <VIEW structure="L" numbering="Decimal" id={id} style={{ gap: useTemplate().tokens.space[1], ...style }}>
      {children}
    </VIEW>
  );
}

/** One item: what marks it (see Bullet, Label, Checkbox) and its text. */
export function ListItem({
  marker,
  id,
  style,
  children,
}: {
  marker?: ReactNode;
  id?: string | undefined;
  style?: Style;
  children: ReactNode;
}): ReactElement {
  return (
    <VIEW structure="LI" id={id} style={{ flexDirection: 'row', ...style }}>
      {marker}
      <VIEW structure="LBody" style={{ flexGrow: 1, flexBasis: 0 }}>
        {children}
      </VIEW>
    </VIEW>
  );
}

/** Holds a drawn mark centred on the first line of the text beside it. */
export function Marker({ width, children }: { width: number; children: ReactNode }): ReactElement {
  const height = lineOf(typeface(useTemplate(), 'body'));
  return (
    <VIEW artifact style={{ width, height, justifyContent: 'center', alignItems: 'flex-start' }}>
      {children}
    </VIEW>
  );
}

/** Type sizes that the marks before items take. */
const WIDTH = 1.5;

/** Widths in type sizes of a bold figure, and of the full stop behind it with the space to the text. */
const FIGURE = 0.62;
const STOP = 0.65;

/** Points from the start of a mark to the start of its item's text, where the longest mark has so many letters. */
export function useMarkerWidth(letters = 0, type: TypeToken = 'body'): number {
  return Math.max(WIDTH, (letters - 1) * FIGURE + STOP) * useTemplate().tokens.type[type];
}

/** A round mark before an item. */
export function Bullet(): ReactElement {
  const { color, type } = useTemplate().tokens;
  const size = type.body * 0.4;
  return (
    <Marker width={useMarkerWidth()}>
      <VIEW
        style={{
          width: size,
          height: size,
          borderRadius: size / 2,
          backgroundColor: color.accent,
          marginStart: type.body * 0.35,
        }}
      />
    </Marker>
  );
}

/** The number of an item, in a column `width` points wide. */
export function Label({
  text,
  width,
  type = 'body',
}: {
  text: string;
  width: number;
  type?: TypeToken;
}): ReactElement {
  const { color } = useTemplate().tokens;
  return (
    <Text structure="Lbl" type={type} text={text} style={{ width, fontWeight: 700, color: color.brand }} />
  );
}
