import type { Problem } from '../model/index.ts';
import { canonicalLanguage } from './language-tag.ts';
import { isSlug } from './schema-parts.ts';

const named = (file: string, problem: Omit<Problem, 'severity' | 'place'>): readonly Problem[] => [
  { severity: 'error', ...problem, place: { file, line: 1, column: 1 } },
];

/** What is wrong with the name of a folder or file that stands for a handout, clinic or theme. */
export function slugProblems(slug: string, file: string): readonly Problem[] {
  if (isSlug(slug)) return [];
  return named(file, {
    code: 'name/slug',
    message: `“${slug}” cannot name a handout, clinic or theme.`,
    hint: 'Rename it: small letters a to z, digits and single hyphens, such as `back-pain`.',
  });
}

/** What is wrong with the name of a file that stands for a language. */
export function languageProblems(lang: string, file: string): readonly Problem[] {
  const canonical = canonicalLanguage(lang);
  if (canonical === lang) return [];
  return named(file, {
    code: 'name/language',
    message: `“${lang}” is no language code as it is written by the rules (BCP 47).`,
    hint: canonical
      ? `Rename the file to ${canonical}.yaml.`
      : 'Rename the file, such as es.yaml, en-simple.yaml or zh-Hans.yaml.',
  });
}
