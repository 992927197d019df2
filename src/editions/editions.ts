import { handout } from '../../templates/handout.tsx';
import type { EditionName, PaperName } from '../model/index.ts';
import type { Template } from '../pdf/index.ts';

/** The least rendered type sizes, points. */
export interface LeastSizes {
  readonly body: number;
  readonly table: number;
  /** Footers, references and labels. */
  readonly small: number;
}

/** One form of a handout on paper. */
export interface Edition {
  readonly template: Template;
  readonly papers: readonly PaperName[];
  /** Name of the file in `out/SLUG/LANG/`. */
  fileName(paper: PaperName): string;
  readonly leastSizes: LeastSizes;
}

export const EDITIONS = {
  handout: {
    template: handout,
    papers: ['letter', 'a4'],
    fileName: (paper) => `handout-${paper}.pdf`,
    leastSizes: { body: 12, table: 11, small: 10 },
  },
} as const satisfies Record<EditionName, Edition>;
