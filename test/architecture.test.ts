import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The rooms of src and what each may import beside itself and packages; ARCHITECTURE.md tells why. */
const MAY_IMPORT = {
  model: [],
  yaml: ['model'],
  files: ['model'],
  content: ['model', 'yaml'],
  config: ['model', 'yaml'],
  nutrition: ['model'],
  locale: ['model', 'content', 'nutrition'],
  theme: ['model'],
  shaping: ['model', 'tagged-pdf'],
  'tagged-pdf': [],
  drawing: ['model', 'theme'],
  pdf: ['model', 'drawing', 'tagged-pdf', 'shaping', 'theme'],
  print: ['model', 'theme', 'verify'],
  html: ['model', 'drawing', 'locale', 'theme'],
  text: ['model', 'locale', 'theme'],
  editions: ['model', 'content', 'locale', 'pdf', 'html', 'text', 'print', 'templates', 'theme'],
  locking: ['model', 'verify'],
  images: ['model'],
  'page-pictures': [],
  verify: ['model'],
  verapdf: [],
  provenance: ['model', 'editions', 'files', 'locale', 'sources', 'verify'],
  sources: ['model', 'content', 'files', 'images', 'shaping'],
  'own-templates': ['model', 'files', 'pdf', 'editions'],
  diff: ['model', 'content'],
  doctor: ['model', 'images', 'shaping'],
  stamping: ['model', 'shaping', 'tagged-pdf'],
  rendering: ['model', 'pdf', 'content', 'shaping', 'tagged-pdf', 'theme', 'editions', 'verify'],
  making: [
    ...[
      'model',
      'check',
      'editions',
      'files',
      'own-templates',
      'print',
      'rendering',
      'shaping',
      'tagged-pdf',
    ],
  ],
  reading: ['model'],
  check: ['model', 'content', 'locale', 'nutrition', 'reading', 'theme', 'verify', 'editions'],
  batch: ['model', 'files'],
  delivery: ['model', 'batch', 'files'],
  fhir: ['model', 'delivery'],
  printing: ['model', 'batch'],
  queue: ['batch', 'files'],
  workers: ['model', 'files', 'own-templates', 'pipeline.ts'],
} as const satisfies Record<string, readonly string[]>;

/** Rooms that wire all others together. */
const MAY_IMPORT_ALL = new Set(['cli', 'pipeline.ts', 'index.ts']);

const root = join(import.meta.dirname, '..');
const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.c?tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name.split(sep).join('/')}`);

const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );

const roomOf = (path: string): string =>
  path.startsWith('templates/') ? 'templates' : (path.split('/')[1] ?? '');

const targetOf = (file: string, specifier: string): string =>
  relative(root, join(root, dirname(file), specifier))
    .split(sep)
    .join('/');

/** The table of rooms in ARCHITECTURE.md: each row's room, and its last column. */
const rowsOf = (document: string): { readonly room: string; readonly mayImport: string }[] =>
  [...document.matchAll(/^\| \[(?:src\/)?([\w-]+)\].*\| ([^|]*) \|$/gm)].map(
    ([, room = '', mayImport = '']) => ({ room, mayImport }),
  );

const src = sources('src');
const templates = sources('templates');

describe('the rooms', () => {
  it('are all there', () => {
    const rooms = new Set(src.map(roomOf));
    expect(src.length).toBeGreaterThan(60);
    expect(templates.length).toBeGreaterThan(10);
    expect([...rooms].filter((room) => !(room in MAY_IMPORT) && !MAY_IMPORT_ALL.has(room))).toEqual([]);
    expect(Object.keys(MAY_IMPORT).filter((room) => !rooms.has(room))).toEqual([]);
  });

  it('import only what the table allows', () => {
    const allowed = MAY_IMPORT as Readonly<Record<string, readonly string[]>>;
    const broken = src
      .filter((file) => !MAY_IMPORT_ALL.has(roomOf(file)))
      .flatMap((file) =>
        importsOf(file)
          .filter((specifier) => specifier.startsWith('.'))
          .map((specifier) => roomOf(targetOf(file, specifier)))
          .filter((room) => room !== roomOf(file) && !allowed[roomOf(file)]?.includes(room))
          .map((room) => `${file} imports ${room}`),
      );
    expect(broken).toEqual([]);
  });

  it('are entered through their index only', () => {
    const backDoors = src.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => targetOf(file, specifier))
        .filter((target) => target.startsWith('src/') && roomOf(target) !== roomOf(file))
        .filter((target) => !/^src\/(?:[\w-]+\/index|[\w-]+)\.ts$/.test(target))
        .map((target) => `${file} imports ${target}`),
    );
    expect(backDoors).toEqual([]);
  });

  it('let only the command line print, and only main.ts end the process', () => {
    // keeps what templates print off stdout
    const keeper = 'src/workers/worker.ts';
    const talkers = src.filter((file) => {
      const code = readFileSync(join(root, file), 'utf8');
      if (/process\.exit\b(?!Code)/.test(code)) return true;
      if (/process\.(?:stdout|stderr|exitCode)/.test(code))
        return file !== 'src/cli/main.ts' && file !== keeper;
      return false;
    });
    expect(talkers).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  const rows = rowsOf(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'));

  it('tells of each room once', () => {
    const named = rows.map(({ room }) => room).sort();
    expect(named).toEqual([...Object.keys(MAY_IMPORT), 'cli', 'templates'].sort());
  });

  it('lets each room import what the code may', () => {
    const told = rows
      .filter(({ room }) => room in MAY_IMPORT)
      .map(({ room, mayImport }) => [room, mayImport === 'nothing' ? [] : mayImport.split(', ').sort()]);
    const held = Object.entries(MAY_IMPORT).map(([room, imports]) => [room, [...imports].sort()]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(held));
  });
});

describe('the templates', () => {
  it('stand on plainleaf/pdf and react alone, so a shipped and an own template are the same file', () => {
    const foreign = templates.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => !['plainleaf/pdf', 'react'].includes(specifier))
        .filter(
          (specifier) => !specifier.startsWith('.') || !targetOf(file, specifier).startsWith('templates/'),
        )
        .map((specifier) => `${file} imports ${specifier}`),
    );
    expect(foreign).toEqual([]);
  });
});
