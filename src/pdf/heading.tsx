import type { ReactElement } from 'react';
import { plainText, type RichText, type Tokens, type TypeToken } from '../model/index.ts';
import { useKeepAhead } from './keep-ahead.ts';
import type { TextStyle } from './style.ts';
import { useTemplate } from './template.ts';
import { Text } from './text.tsx';

export type HeadingLevel = 1 | 2 | 3 | 4;

interface HeadingLook {
  readonly type: TypeToken;
  /** Index into the theme's spaces. */
  readonly spaceBelow: keyof Tokens['space'] & number;
}

const LOOKS = {
  1: { type: 'h1', spaceBelow: 0 },
  2: { type: 'h2', spaceBelow: 1 },
  3: { type: 'h3', spaceBelow: 0 },
  4: { type: 'body', spaceBelow: 0 },
} as const satisfies Record<HeadingLevel, HeadingLook>;

/** What words that stay together may take of a line: more would leave a hole in the line before. */
const MOST_OF_LINE = 0.6;

/**
 * A heading, also in the outline. It stays with the first lines of what follows it: so the space under it is its own,
 * because where a parent makes the space with `gap`, a page may end between the two.
 */
export function Heading({
  level,
  type,
  text,
  id,
  width = Number.POSITIVE_INFINITY,
  style,
}: {
  level: HeadingLevel;
  /** Another size than the level's own. */
  type?: TypeToken;
  text: RichText | string;
  id?: string | undefined;
  /** Points that it has, where that is less than the page between its margins. */
  width?: number;
  style?: TextStyle;
}): ReactElement {
  const { tokens, paper } = useTemplate();
  const { color, space, margin } = tokens;
  const look = LOOKS[level];
  return (
    <Text
      structure={`H${level}`}
      id={id}
      outline={{ title: typeof text === 'string' ? text : plainText(text), level }}
      type={type ?? look.type}
      minPresenceAhead={useKeepAhead()}
      text={text}
      room={MOST_OF_LINE * Math.min(width, paper.width - 2 * margin.x)}
      wrap={false}
      style={{ fontWeight: 700, color: color.brand, marginBottom: space[look.spaceBelow], ...style }}
    />
  );
}
