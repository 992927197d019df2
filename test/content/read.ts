import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { handoutProse, readClinic, readHandout, readLocale, readTheme } from '../../src/content/index.ts';
import { localise } from '../../src/locale/index.ts';
import type {
  Block,
  Clinic,
  Handout,
  Locale,
  Outcome,
  Place,
  Problem,
  Prose,
} from '../../src/model/index.ts';

const root = join(import.meta.dirname, '..', '..');
export const fileText = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The value of an outcome; a failed one fails the test and says why. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems.map(showProblem).join('\n'));
}

export const showPlace = (place: Place | undefined): string => `${place?.line}:${place?.column}`;
const showProblem = ({ code, message, place }: Problem): string => `${code} ${showPlace(place)} ${message}`;

export const FILE = 'content/handouts/sample/en.yaml';
export const readSample = (text: string): Outcome<Handout> =>
  readHandout({ text, file: FILE, slug: 'sample', lang: 'en' });

/** `code line:column` of every problem. */
export const codesOf = (text: string): readonly string[] =>
  readSample(text).problems.map(({ code, place }) => `${code} ${showPlace(place)}`);

/** A handout with one section; its blocks start in line 5, column 7. */
export const withBlocks = (yaml: string): string =>
  `title: A\nsections:\n  - heading: H\n    blocks:\n${yaml.replace(/^(?=.)/gm, '      ')}`;

/** The first block of a handout with one section. */
export function blockOf(yaml: string): Block {
  const block = unwrap(readSample(withBlocks(yaml))).sections[0]?.blocks[0];
  if (!block) throw new Error('there is no block');
  return block;
}

export const localeFrom = (file: string, lang: string): Locale =>
  unwrap(readLocale({ text: fileText(file), file, lang }));
export const english = (): Locale => localeFrom('content/locales/en.yaml', 'en');

export function clinicNamed(slug: string): Clinic {
  const file = `content/clinics/${slug}.yaml`;
  return unwrap(readClinic({ text: fileText(file), file, slug }));
}

export function themeNamed(name: string) {
  const file = `content/themes/${name}.yaml`;
  return unwrap(readTheme({ text: fileText(file), file, name }));
}

/** Everything printed for a handout, as `role text`. */
export function proseOf(text: string, clinic: Clinic | null = null): readonly string[] {
  return handoutProse(localise(unwrap(readSample(text)), english(), clinic, '', { nutrition: null })).map(
    showProse,
  );
}

/** What is printed for the blocks of `withBlocks(yaml)`. */
export function proseOfBlocks(yaml: string, clinic: Clinic | null = null): readonly string[] {
  const all = proseOf(withBlocks(yaml), clinic);
  return all.slice(all.indexOf('content H') + 1, all.indexOf('label About This Handout'));
}

const showProse = ({ role, text }: Prose): string => `${role} ${text}`;
