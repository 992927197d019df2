import type { Place } from './place.ts';

export type ColorToken =
  | 'ink'
  | 'muted'
  | 'brand'
  | 'accent'
  | 'tint'
  | 'tint2'
  | 'rule'
  | 'paper'
  | 'onBrand'
  | 'onAccent';

export type TypeToken = 'body' | 'table' | 'small' | 'lead' | 'h1' | 'h2' | 'h3' | 'eyebrow';

/** Design tokens of one scale. Sizes and spaces in points. */
export interface Tokens {
  readonly color: Readonly<Record<ColorToken, string>>;
  readonly type: Readonly<Record<TypeToken, number>>;
  readonly leading: Readonly<Record<'body' | 'tight' | 'table', number>>;
  /** space[0] is 0; space[1] to space[8] grow. */
  readonly space: readonly [number, number, number, number, number, number, number, number, number];
  /** Corner radius and rule thickness. */
  readonly radius: number;
  readonly rule: number;
  readonly margin: { readonly x: number; readonly top: number; readonly bottom: number };
}

export interface Theme {
  readonly name: string;
  readonly file: string;
  readonly tokens: Tokens;
  /** Where each colour is written. */
  readonly colorPlaces: Readonly<Record<ColorToken, Place>>;
}
