import { dirname } from 'node:path';
import { type Face, openFace } from './face.ts';
import type { FontFamily } from './families.ts';
import { FontRefused } from './font-file.ts';
import { installShaper } from './install-shaper.ts';
import { measureWith } from './measure.ts';
import { checkTextLayout } from './self-check.ts';

/**
 * react-pdf keeps one font store for the whole process, so this module does too: nothing else may call `Font`.
 * Each family is registered once, with every face loaded and shaped by HarfBuzz.
 */
const registered = new Map<string, { readonly family: FontFamily; readonly ready: Promise<void> }>();

/**
 * Makes a family usable as react-pdf's `fontFamily`. Throws FontRefused for a font that cannot be used, and for a
 * name under which other files are registered already.
 */
export async function registerFamily(family: FontFamily): Promise<void> {
  const earlier = registered.get(family.name);
  if (earlier && sameFaces(earlier.family, family)) return earlier.ready;
  if (earlier && folderOf(earlier.family) !== folderOf(family)) {
    throw new FontRefused(
      'font/name-taken',
      `The font family “${family.name}” is there twice, with different files.`,
      'Give your own font family another name.',
    );
  }
  const ready = (earlier ? loadAnew(family) : loadFamily(family)).then((faces) =>
    checkOnce(family.name, faces),
  );
  registered.set(family.name, { family, ready });
  ready.catch(() => registered.delete(family.name));
  return ready;
}

let checked: Promise<void> | undefined;

/** Once in a process, with the first family that has Latin letters. */
async function checkOnce(name: string, faces: readonly Face[]): Promise<void> {
  const hasLatin = faces.every((face) => [...'aZ0-:'].every((letter) => face.covers(letter.charCodeAt(0))));
  if (hasLatin) checked ??= checkTextLayout(name);
  await checked;
}

async function loadFamily(family: FontFamily): Promise<readonly Face[]> {
  // all faces are opened before react-pdf hears of the family: it cannot forget one
  const faces = await Promise.all(family.faces.map(openFace));
  const { Font } = await import('@react-pdf/renderer');
  if (Font.getRegisteredFontFamilies().includes(family.name)) {
    throw new FontRefused(
      'font/name-taken',
      `“${family.name}” is the name of a font that PDF readers bring along, which has too few letters to be safe.`,
      'Give your own font family another name.',
    );
  }
  // stock hyphenation is English for every language; texts that were prepared bring their own
  Font.registerHyphenationCallback((word) => ['', word, '']);
  Font.register({
    family: family.name,
    fonts: family.faces.map(({ file, weight }) => ({ src: file, fontWeight: weight })),
  });
  await Promise.all(family.faces.map(({ weight }, index) => loadFace(family.name, weight, faces[index])));
  measureWith(
    family.name,
    faces.map((face, index) => ({ face, weight: family.faces[index]?.weight ?? 400 })),
  );
  return faces;

  async function loadFace(fontFamily: string, fontWeight: number, face: Face | undefined): Promise<void> {
    const source = Font.getFont({ fontFamily, fontWeight });
    await source?.load();
    if (!source?.data || !face) {
      throw new Error(
        `react-pdf internals changed: the font ${fontFamily} ${fontWeight} was registered but is not there.`,
      );
    }
    installShaper(source.data, face);
  }
}

function sameFaces(a: FontFamily, b: FontFamily): boolean {
  const list = ({ faces }: FontFamily) =>
    faces.map(({ weight, file, stamp }) => `${weight} ${file} ${stamp}`).join('\n');
  return list(a) === list(b);
}

const folderOf = ({ faces: [face] }: FontFamily): string => dirname(face?.file ?? '');

/** A family whose files were changed: react-pdf would go on with the old ones. */
async function loadAnew(family: FontFamily): Promise<readonly Face[]> {
  const { Font } = await import('@react-pdf/renderer');
  delete Font.getRegisteredFonts()[family.name];
  return loadFamily(family);
}
