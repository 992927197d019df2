import { z } from 'zod';
import {
  CONFORMANCE_NAMES,
  DEFAULT_LIMITS,
  DEFAULT_PRINT,
  EDITION_NAMES,
  FIT_NAMES,
  PANEL_NAMES,
  PAPER_NAMES,
} from '../model/index.ts';

/** One name, several, or all. */
const listOf = <T extends z.ZodType>(item: T) =>
  z.union([z.literal('all'), z.array(item).min(1), item.transform((one) => [one])]);

const folder = z.string().refine((path) => path.trim() !== '' && !path.startsWith('~'), {
  error: 'must be a folder; ~ is not understood here.',
});

/** What plainleaf.yaml, the environment and the flags may set. */
export const settingsSchema = z.strictObject({
  edition: listOf(z.enum(EDITION_NAMES)).optional().describe('Editions to build, or all.'),
  lang: listOf(z.string()).optional().describe('Languages to build, or all that a handout has.'),
  paper: listOf(z.enum(PAPER_NAMES)).optional().describe('Papers to build for, or all.'),
  clinic: z.string().optional().describe('The clinic whose name and colours go on the page.'),
  theme: z.string().optional().describe('The theme of the page.'),
  conformance: z
    .enum(CONFORMANCE_NAMES)
    .optional()
    .describe('ua-1: PDF/UA-1 and PDF/A-2a. ua-2: PDF/UA-2 and PDF/A-4. none: untagged, claims nothing.'),
  fit: z
    .enum(FIT_NAMES)
    .optional()
    .describe(
      'How a leaflet is made to fit. shrink: smaller type. drop: without what is optional on it, first.',
    ),
  press: z
    .boolean()
    .optional()
    .describe('Sheets are made for a print shop: bleed, marks outside the trim, inks in place of colours.'),
  panels: z
    .enum(PANEL_NAMES)
    .optional()
    .describe(
      'Panels of a leaflet. standard: the flap 3 mm or 1/16 in narrower. equal: three alike. graded: for heavy paper.',
    ),
  paper_thickness: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe(
      'Thickness of one sheet in millimetres, from 0 to 1: pages of a thick booklet move towards its spine.',
    ),
  out: folder.optional().describe('Folder for the results.'),
  strict: z.boolean().optional().describe('Findings of check stop a build, too.'),
  timeout: z
    .number()
    .positive()
    .max(86_400)
    .optional()
    .describe('Seconds that one handout may take, more than 0 and at most 86400.'),
  memory: z
    .int()
    .min(64)
    .max(1_048_576)
    .optional()
    .describe('Megabytes that building one handout may use, from 64 on, a whole number.'),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingKey = keyof Settings;
export const SETTING_KEYS = Object.keys(settingsSchema.shape) as readonly SettingKey[];

/** Where settings come from, strongest first. */
export type SettingSource = 'flag' | 'environment' | 'handout' | 'plainleaf.yaml' | 'default';

export interface SettingsLayer {
  readonly source: SettingSource;
  readonly settings: Settings;
}

const STRENGTH: readonly SettingSource[] = ['flag', 'environment', 'handout', 'plainleaf.yaml', 'default'];

const DEFAULTS = {
  edition: ['handout'],
  lang: 'all',
  paper: 'all',
  conformance: 'ua-1',
  fit: 'shrink',
  press: DEFAULT_PRINT.press,
  panels: DEFAULT_PRINT.panels,
  paper_thickness: DEFAULT_PRINT.paperThickness,
  out: 'out',
  strict: false,
  ...DEFAULT_LIMITS,
} as const satisfies { readonly [K in SettingKey]?: unknown };

type WithDefault = keyof typeof DEFAULTS;

/** Settings with every key that has a default filled in. */
export type FoldedSettings = Omit<Settings, WithDefault> & { [K in WithDefault]: NonNullable<Settings[K]> };

/** A setting, its value and the layer that decided it. */
export interface TracedSetting {
  readonly key: SettingKey;
  /** Undefined where nothing sets it and it has no default. */
  readonly value: Settings[SettingKey];
  readonly source: SettingSource;
}

/** Each setting and where it comes from: the strongest layer that sets a key decides it. */
export function traceSettings(layers: readonly SettingsLayer[]): readonly TracedSetting[] {
  const defaults: Settings = { ...DEFAULTS, edition: [...DEFAULTS.edition] };
  const all: SettingsLayer[] = [...layers, { source: 'default', settings: defaults }];
  return SETTING_KEYS.map((key) => {
    const source =
      STRENGTH.find((strength) =>
        all.some((layer) => layer.source === strength && layer.settings[key] !== undefined),
      ) ?? 'default';
    const layer = all.findLast(
      ({ source: from, settings }) => from === source && settings[key] !== undefined,
    );
    return { key, value: layer?.settings[key], source };
  });
}

/** The strongest layer that sets a key decides it. */
export function foldSettings(layers: readonly SettingsLayer[]): FoldedSettings {
  const set = traceSettings(layers).filter(({ value }) => value !== undefined);
  return Object.fromEntries(set.map(({ key, value }) => [key, value])) as FoldedSettings;
}
