/** Ways to divide a sheet into three panels; how wide each is, `src/print/panels.ts` knows. */
export const PANEL_NAMES = ['standard', 'equal', 'graded'] as const;
export type PanelName = (typeof PANEL_NAMES)[number];

/** What the paper and whoever prints on it ask for. */
export interface PrintSettings {
  /** Of a leaflet that is folded twice. */
  readonly panels: PanelName;
  /** Thickness of one sheet, millimetres. */
  readonly paperThickness: number;
  /** For a print shop: bleed, marks outside the trim, inks in place of screen colours. */
  readonly press: boolean;
}

/** Office paper of 80 g/m² is a tenth of a millimetre thick. */
export const DEFAULT_PRINT: PrintSettings = { panels: 'standard', paperThickness: 0.1, press: false };
