import type { Tokens, TypeToken } from '../model/index.ts';
import type { TemplateProps } from './template.ts';

/** Which leading goes with which size. */
const LEADING = {
  body: 'body',
  lead: 'body',
  table: 'table',
  small: 'table',
  h1: 'tight',
  h2: 'tight',
  h3: 'tight',
  eyebrow: 'tight',
} as const satisfies Record<TypeToken, keyof Tokens['leading']>;

export interface Typeface {
  /** Points. */
  readonly fontSize: number;
  /** Times the size. */
  readonly lineHeight: number;
}

/**
 * Size and line height always go together: react-pdf resolves a line height against the element's own size, and
 * gets it wrong where one of the two is inherited.
 */
export function typeface({ tokens, localised }: TemplateProps, type: TypeToken): Typeface {
  return {
    fontSize: tokens.type[type],
    lineHeight: tokens.leading[LEADING[type]] * localised.locale.leading,
  };
}

/** Height of one line, points. */
export function lineOf({ fontSize, lineHeight }: Typeface): number {
  return fontSize * lineHeight;
}

/** Type sizes that a line of running text is wide at most: about 75 letters, which the eye still finds its way back over. */
export const MEASURE = 37.5;
