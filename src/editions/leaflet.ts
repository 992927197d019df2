import { leaflet as template } from '../../templates/leaflet.tsx';
import type { Localised, Paper, PaperName, Place, Tokens } from '../model/index.ts';
import { mm } from '../theme/index.ts';
import type { Edition, EditionText } from './edition.ts';
import type { Fit } from './fit.ts';
import { leafletProse } from './leaflet/leaflet-prose.ts';
import { optionalOnLeaflet } from './leaflet/optional.ts';
import { panelParts } from './leaflet/panel-parts.ts';
import { selectForLeaflet } from './leaflet/select.ts';

/** The narrowest panel of a sheet folded in three: the flap, which is tucked in. */
const PANELS = {
  letter: { name: 'leaflet-letter', width: 261, height: 612 },
  a4: { name: 'leaflet-a4', width: mm(97), height: mm(210) },
} as const satisfies Record<PaperName, Paper>;

/** Points. Printers leave up to 19 white; a fold gets twice as much between two panels. */
const MARGIN = { x: 22, top: 24, bottom: 24 };
const LARGEST = 12;
const LEAST = 10;
const STEP = 0.25;

/** The sizes of a page of `body` points; a theme for another page has others. */
function tokensAt(tokens: Tokens, body: number): Tokens {
  return {
    ...tokens,
    type: {
      body,
      table: Math.max(LEAST, body - 1),
      small: Math.max(9, body - 2),
      lead: body + 1,
      h1: 26,
      h2: 1.3 * body,
      h3: 1.1 * body,
      eyebrow: 10.5,
    },
    leading: { ...tokens.leading, body: 1.3, table: 1.22 },
    margin: MARGIN,
  };
}

const textOf = (localised: Localised, dropped: ReadonlySet<Place>): EditionText => {
  const selected = selectForLeaflet(localised, dropped);
  return {
    localised: selected,
    prose: leafletProse(selected),
    furniture: { allowed: [], required: () => [] },
  };
};

const fit: Fit = {
  sizes: Array.from({ length: (LARGEST - LEAST) / STEP + 1 }, (_, step) => LARGEST - step * STEP),
  tokens: tokensAt,
  panels: 3,
  parts: panelParts,
  gaps: ({ space }) => ({ section: space[4], block: 1.25 * space[2] }),
  optional: optionalOnLeaflet,
  text: (localised, leftOut) => textOf(localised, new Set(leftOut.map(({ place }) => place))),
};

/** A sheet folded in three, for the waiting room: six panels, in the order in which they are read. */
export const leaflet: Edition = {
  template,
  pages: PANELS,
  fileName: (paper) => `leaflet-${paper}.pdf`,
  leastSizes: { body: LEAST, table: LEAST, small: 9 },
  text: (localised) => textOf(localised, new Set()),
  tokens: (tokens) => tokensAt(tokens, LARGEST),
  fit,
  whyNot: ({ leaflet: plan }) =>
    plan
      ? null
      : {
          message: 'nothing in it says that it comes as a leaflet',
          hint: 'Add a line `leaflet: true`, and say what is not to stand on it: `leaflet: false` beside a section or block.',
        },
};
