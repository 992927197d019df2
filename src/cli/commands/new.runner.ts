import { join } from 'node:path';
import pc from 'picocolors';
import { handoutJsonSchema, languageProblems, readHandout, slugProblems } from '../../content/index.ts';
import {
  findProjectRoot,
  handoutFile,
  listContent,
  OutsideProject,
  openFiles,
  SETTINGS_FILE,
  shippedRoot,
  writeNew,
} from '../../files/index.ts';
import { suggest } from '../../model/index.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { toJson } from '../reports/json.ts';
import { SCHEMA, type SchemaPlace, scaffoldHandout, scaffoldSettings } from '../scaffold.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface NewOptions {
  readonly slug: string;
  readonly lang: string;
  readonly title?: string;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Writes a handout that builds at once. In a folder without a project it makes one; nothing is written over. */
export async function runNew(options: NewOptions, terminal: Terminal): Promise<ExitCode> {
  const { slug, lang } = options;
  const found = findProjectRoot(terminal.cwd);
  const root = found ?? terminal.cwd;
  const project = openFiles(root);
  checkNames(slug, lang);
  await checkOffered(lang, root);

  const file = handoutFile(slug, lang);
  const schema = await schemaPlace(root);
  const text = scaffoldHandout({ slug, schema, title: options.title ?? titleOf(slug) });
  const [problem] = readHandout({ text, file, slug, lang }).problems;
  if (problem)
    throw new UsageError(`This cannot be a title: ${problem.message}`, problem.hint ?? 'Use plain words.');

  const taken = new UsageError(
    `${file} is there already; it is left as it is.`,
    'Choose another slug, or another language with --lang.',
  );
  try {
    await project.list(`content/handouts/${slug}`);
    if (await project.read(file)) throw taken;
  } catch (error) {
    if (!(error instanceof OutsideProject)) throw error;
    throw new UsageError(
      `content/handouts/${slug} is a link that leads out of the project.`,
      'Choose another slug.',
    );
  }
  const written: string[] = [];
  const write = async (path: string, content: string): Promise<void> => {
    if (await writeNew(join(root, path), new TextEncoder().encode(content))) written.push(path);
    else if (path === file) throw taken;
  };
  await write(file, text);
  if (schema === SCHEMA.own) await write('schema/handout.schema.json', toJson(handoutJsonSchema()));
  if (!found) await write(SETTINGS_FILE, scaffoldSettings());

  if (options.json) terminal.out(toJson({ written }));
  if (options.quiet) return EXIT.done;
  const colors = pc.createColors(terminal.color);
  for (const path of written) terminal.err(`${colors.green('✓')} ${path}\n`);
  terminal.err(`Change its words, then run: plainleaf build ${slug}\n`);
  return EXIT.done;
}

const titleOf = (slug: string): string => {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function checkNames(slug: string, lang: string): void {
  const file = handoutFile(slug, lang);
  const [badSlug] = slugProblems(slug, file);
  if (badSlug) {
    throw new UsageError(
      badSlug.message,
      'Use small letters a to z, digits and single hyphens, such as back-pain.',
    );
  }
  const [badLang] = languageProblems(lang, file);
  if (badLang) throw new UsageError(badLang.message, 'Such as es, en-simple or zh-Hans.');
}

/** As the reader finds a locale: `en-simple` stands on `en`. */
async function checkOffered(lang: string, root: string): Promise<void> {
  const locales = await listContent([openFiles(root), openFiles(shippedRoot())], 'locales');
  for (let tag = lang; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    if (locales.includes(tag)) return;
  }
  throw new UsageError(
    `The language “${lang}” is not offered yet.`,
    `${suggest(lang, locales)} A language is a file content/locales/${lang}.yaml.`,
  );
}

/** Where an editor finds the schema: the installed package's is as new as the program. */
async function schemaPlace(root: string): Promise<SchemaPlace> {
  const files = openFiles(root);
  for (const place of [SCHEMA.installed, SCHEMA.own]) {
    // npm may have linked the package to another folder
    const there = await files.read(place).catch(() => true);
    if (there) return place;
  }
  return SCHEMA.own;
}
