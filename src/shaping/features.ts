import type { ShapeOptions } from './shape.ts';

/**
 * How a text's language reaches the shaper: react-pdf hands `fontFeatureSettings` from style to shaping and drops
 * everything else, but turns their values into booleans. So the language rides in a key.
 */
const LANGUAGE_KEY = 'language:';

export type FeatureSettings = Readonly<Record<string, boolean>>;

/** `settings` as a style holds them (a list of tags, or tags with numbers or booleans), with the language added. */
export function withLanguage(settings: unknown, language: string | undefined): FeatureSettings {
  return { ...readSettings(settings), ...(language ? { [LANGUAGE_KEY + language]: true } : {}) };
}

/** Takes the settings that textkit passes to a font's `layout` apart again. */
export function readFeatures(settings: unknown): ShapeOptions {
  const features: Record<string, boolean> = {};
  let language: string | undefined;
  for (const [key, on] of Object.entries(readSettings(settings))) {
    if (key.startsWith(LANGUAGE_KEY)) language = key.slice(LANGUAGE_KEY.length);
    else features[key] = on;
  }
  return { features, ...(language ? { language } : {}) };
}

function readSettings(settings: unknown): FeatureSettings {
  if (Array.isArray(settings)) return Object.fromEntries(settings.map((tag) => [String(tag), true]));
  if (settings === null || typeof settings !== 'object') return {};
  return Object.fromEntries(Object.entries(settings).map(([tag, value]) => [tag, Boolean(value)]));
}
