import type { Block, Question } from './block.ts';
import type { CoverSign } from './cover-signs.ts';
import type { Section } from './handout.ts';
import type { RichText } from './inline.ts';
import type { Place } from './place.ts';

/** What a leaflet does with a section or block that does not simply stand on it. */
export type OnLeaflet =
  | { readonly type: 'left-out'; readonly place: Place }
  /** On it where there is room. */
  | { readonly type: 'optional'; readonly place: Place }
  /** These say it in fewer words. */
  | { readonly type: 'shorter'; readonly blocks: readonly Block[]; readonly place: Place };

/** Parts of a handout that are no section and may stand on the flap, by the keys that a nurse writes. */
export const PANEL_PARTS = ['introduction', 'key_points', 'questions'] as const;
/** Those that a leaflet may leave out. */
export const LEAFLET_PARTS = [...PANEL_PARTS, 'summary'] as const;
export type LeafletPart = (typeof LEAFLET_PARTS)[number];

/** A part or the id of a section, and where it is named. */
export interface LeafletName {
  readonly name: string;
  readonly place: Place;
}

/** How a handout comes as a leaflet. */
export interface LeafletPlan {
  /** A line under the title on the cover. */
  readonly cover?: RichText;
  /** Signs drawn on the cover, the first one large. */
  readonly signs: readonly CoverSign[];
  /** What stands on the flap; null for the key points, or the first section where there are none. */
  readonly flap: readonly LeafletName[] | null;
  /** Parts that are not on it. */
  readonly leaveOut: readonly LeafletPart[];
  readonly place: Place;
}

/** What is never torn: it stands on one panel. */
export type PanelPart = { readonly place: Place } & (
  | { readonly type: 'introduction' | 'key-points' }
  /** `begins`: with the heading of all questions. */
  | { readonly type: 'question'; readonly question: Question; readonly begins: boolean }
  /** Blocks of a section that stay together; `begins`: with its heading. */
  | {
      readonly type: 'blocks';
      readonly section: Section;
      readonly blocks: readonly Block[];
      readonly begins: boolean;
    }
);

/** What stands on a panel. */
export interface PanelContent {
  readonly parts: readonly PanelPart[];
  /** Points that it leaves empty. */
  readonly spare: number;
}

/** What stands on which panel of a leaflet, in the order in which it is read. */
export interface Panels {
  readonly flap: PanelContent;
  readonly inside: readonly PanelContent[];
  /** True while heights are measured: no panel is then filled to its foot. */
  readonly measuring: boolean;
}
