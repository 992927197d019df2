import type { Tokens, TypeToken } from '../model/index.ts';

/** What a larger page or a larger print makes of a theme's size: so many times it, and never less than so many points. */
interface Growth {
  readonly times: number;
  readonly least: number;
}

/** How an edition changes the tokens of a theme. Colours, corners and rules stay. */
interface Scale {
  readonly type: Readonly<Record<TypeToken, Growth>>;
  readonly leading: Readonly<Record<keyof Tokens['leading'], number>>;
  readonly space: number;
  readonly margin: number;
}

/**
 * The sizes of editions that are not read like a sheet in the hand. Headings grow less than running text does: they are
 * large already, and fewer of their words would fit a line.
 */
const SCALES = {
  /** 18 points for all that is read: APH and RNIB large print. The smallest print is small only beside that. */
  'large-print': {
    type: {
      body: { times: 1.5, least: 18 },
      table: { times: 18 / 11, least: 18 },
      small: { times: 1.8, least: 18 },
      lead: { times: 1.48, least: 18 },
      h1: { times: 1.33, least: 30 },
      h2: { times: 1.515, least: 22 },
      h3: { times: 1.54, least: 20 },
      eyebrow: { times: 1.524, least: 16 },
    },
    leading: { body: 1.066, tight: 1.04, table: 1.07 },
    space: 1.33,
    margin: 1,
  },
  /** To be read from some steps away: 24 points at least for what is said, 16 for what only must stand there. */
  poster: {
    type: {
      body: { times: 2, least: 24 },
      table: { times: 2, least: 20 },
      small: { times: 1.6, least: 16 },
      lead: { times: 1.93, least: 24 },
      h1: { times: 2.15, least: 48 },
      h2: { times: 1.76, least: 28 },
      h3: { times: 2.16, least: 26 },
      eyebrow: { times: 1.72, least: 18 },
    },
    leading: { body: 0.97, tight: 0.95, table: 1 },
    space: 1.5,
    margin: 1,
  },
} as const satisfies Record<string, Scale>;

/** The theme's tokens in the sizes of an edition. */
export function scale(tokens: Tokens, edition: keyof typeof SCALES): Tokens {
  const { type, leading, space, margin }: Scale = SCALES[edition];
  const { x, top, bottom } = tokens.margin;
  return {
    ...tokens,
    type: mapValues(tokens.type, (size, name) => grow(size, type[name])),
    leading: mapValues(tokens.leading, (times, name) => times * leading[name]),
    space: tokens.space.map((step) => step * space) as unknown as Tokens['space'],
    margin: { x: x * margin, top: top * margin, bottom: bottom * margin },
  };
}

/** To a quarter of a point, as typesetters count. */
const grow = (size: number, { times, least }: Growth): number =>
  Math.max(least, Math.round(4 * size * times) / 4);

const mapValues = <K extends string>(
  values: Readonly<Record<K, number>>,
  change: (value: number, name: K) => number,
): Record<K, number> =>
  Object.fromEntries(
    (Object.entries(values) as [K, number][]).map(([name, value]) => [name, change(value, name)]),
  ) as Record<K, number>;
