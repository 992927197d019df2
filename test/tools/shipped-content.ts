import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLocale, readTheme, readWords } from '../../src/content/index.ts';
import type { Locale, Outcome, Theme, WordList } from '../../src/model/index.ts';
import { REPOSITORY } from './shipped.ts';

const textOf = (file: string): string => readFileSync(join(REPOSITORY, file), 'utf8');

function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

export function shippedLocale(lang: string): Locale {
  const file = `content/locales/${lang}.yaml`;
  return unwrap(readLocale({ text: textOf(file), file, lang }));
}

export function shippedTheme(name: string): Theme {
  const file = `content/themes/${name}.yaml`;
  return unwrap(readTheme({ text: textOf(file), file, name }));
}

export function shippedWords(lang: string): WordList {
  const file = `content/words/${lang}.yaml`;
  return unwrap(readWords({ text: textOf(file), file })).words;
}
