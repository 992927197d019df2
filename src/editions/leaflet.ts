import { leaflet as template } from '../../templates/leaflet.tsx';
import type { Localised, Paper, PaperName, Place, Tokens } from '../model/index.ts';
import { imposeTriFold, narrowestPanel, PANELS } from '../print/index.ts';
import { mm } from '../theme/index.ts';
import type { EditionText, PagedEdition } from './edition.ts';
import type { Fit } from './fit.ts';
import { leafletProse } from './leaflet/leaflet-prose.ts';
import { optionalOnLeaflet } from './leaflet/optional.ts';
import { panelParts } from './leaflet/panel-parts.ts';
import { selectForLeaflet } from './leaflet/select.ts';
import { LYING } from './papers.ts';

/** A page as wide as the narrowest panel of any way to fold the sheet; wider panels have it in their middle. */
const panelOf = (paper: PaperName): Paper => ({
  name: `leaflet-${paper}`,
  width: narrowestPanel(paper),
  height: LYING[paper].height,
});

/** Ten millimetres: what hands and printers leave free. A fold has twice as much between two panels. */
const MARGIN = { x: mm(10), top: mm(10), bottom: mm(10) };
const LARGEST = 12;
const LEAST = 10;
const STEP = 0.25;
const LEAST_SMALL = 9;
/** A panel is narrow: its distances are smaller than those of a page. */
const CLOSER = 0.85;

/** The sizes of a page of `body` points; a theme for another page has others. */
function tokensAt(tokens: Tokens, body: number): Tokens {
  return {
    ...tokens,
    space: tokens.space.map((step) => CLOSER * step) as unknown as Tokens['space'],
    type: {
      body,
      table: Math.max(LEAST, body - 1.5),
      small: Math.max(LEAST_SMALL, body - 2.5),
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
export const leaflet: PagedEdition = {
  template,
  pages: { letter: panelOf('letter'), a4: panelOf('a4') },
  fileName: (paper) => `leaflet-${paper}.pdf`,
  leastSizes: { body: LEAST, table: LEAST, small: LEAST_SMALL },
  text: (localised) => textOf(localised, new Set()),
  tokens: (tokens) => tokensAt(tokens, LARGEST),
  fit,
  sheets: {
    fileName: (paper) => `leaflet-${paper}-print.pdf`,
    impose: (pages, paper, { panels, direction }) =>
      imposeTriFold(pages, { size: LYING[paper], panels: PANELS[panels][paper], direction }),
  },
  whyNot: ({ leaflet: plan }) =>
    plan
      ? null
      : {
          message: 'nothing in it says that it comes as a leaflet',
          hint: 'Add a line `leaflet: true`, and say what is not to stand on it: `leaflet: false` beside a section or block.',
        },
};
