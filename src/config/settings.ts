import { z } from 'zod';
import { EDITION_NAMES, PAPER_NAMES } from '../model/index.ts';

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
  out: folder.optional().describe('Folder for the results.'),
  strict: z.boolean().optional().describe('Findings of check stop a build, too.'),
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
  out: 'out',
  strict: false,
} as const satisfies { readonly [K in SettingKey]?: unknown };

type WithDefault = keyof typeof DEFAULTS;

/** Settings with every key that has a default filled in. */
export type FoldedSettings = Omit<Settings, WithDefault> & { [K in WithDefault]: NonNullable<Settings[K]> };

/** The strongest layer that sets a key decides it. */
export function foldSettings(layers: readonly SettingsLayer[]): FoldedSettings {
  const folded: Settings = { ...DEFAULTS, edition: [...DEFAULTS.edition] };
  for (const source of STRENGTH.toReversed()) {
    for (const layer of layers.filter((candidate) => candidate.source === source)) {
      for (const [key, value] of Object.entries(layer.settings)) {
        if (value !== undefined) Object.assign(folded, { [key]: value });
      }
    }
  }
  return folded as FoldedSettings;
}
