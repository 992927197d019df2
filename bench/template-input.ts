import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyText, readHandout, readLocale, readTheme } from '../src/content/index.ts';
import { localise } from '../src/locale/index.ts';
import type { Handout, Localised, Outcome, Tokens } from '../src/model/index.ts';
import { themeFor } from '../src/theme/index.ts';
import { REPOSITORY } from './packages.ts';

/** What a template is given, as far as it is plain data. */
export interface TemplateInput {
  readonly localised: Localised;
  readonly tokens: Tokens;
  readonly fonts: readonly string[];
}

const shipped = (file: string): { file: string; text: string } => ({
  file,
  text: readFileSync(join(REPOSITORY, file), 'utf8'),
});

/** The generated YAML, read. */
export function readGenerated(text: string): Handout {
  return unwrap(readHandout({ text, file: 'en.yaml', slug: 'handout', lang: 'en' }));
}

export function templateInput(handout: Handout): TemplateInput {
  const locale = unwrap(readLocale({ ...shipped('content/locales/en.yaml'), lang: 'en' }));
  const theme = unwrap(readTheme({ ...shipped('content/themes/standard.yaml'), name: 'standard' }));
  return {
    localised: localise(handout, locale, null, bodyText(handout), { nutrition: null }),
    tokens: themeFor(theme, null),
    fonts: locale.fonts[0] ?? [],
  };
}

function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 2));
  return outcome.value;
}
