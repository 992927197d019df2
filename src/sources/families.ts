import { join, posix } from 'node:path';
import { OutsideProject, type ProjectFiles } from '../files/index.ts';
import type { Problem } from '../model/index.ts';
import { type FontFamily, FontRefused, readFontFile } from '../shaping/index.ts';

const FOLDER = 'content/fonts';

/** A project's own fonts: `content/fonts/FAMILY/WEIGHT.ttf`, such as `content/fonts/our-sans/400.ttf`. */
export async function gatherFamilies(files: ProjectFiles): Promise<readonly FontFamily[]> {
  const families: FontFamily[] = [];
  for (const name of await files.list(FOLDER)) {
    const fonts = await fontFiles(name, files);
    const faces = await Promise.all(
      fonts.map(async (file) => ({
        weight: Number.parseInt(file, 10),
        file: join(files.root, FOLDER, name, file),
        stamp: await files.stamp(`${FOLDER}/${name}/${file}`),
      })),
    );
    if (faces.length > 0) families.push({ name, faces });
  }
  return families;
}

/** What is wrong with the project's own files of the families that a language asks for, each at its file. */
export async function familyProblems(
  wanted: readonly string[],
  files: ProjectFiles,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const name of new Set(wanted)) {
    for (const file of await fontFiles(name, files))
      problems.push(...(await fontProblems(`${FOLDER}/${name}/${file}`, files)));
  }
  return problems;
}

const fontFiles = async (family: string, files: ProjectFiles): Promise<readonly string[]> =>
  (await files.list(`${FOLDER}/${family}`)).filter((file) => /^[1-9]00\.\w+$/.test(file));

/** What keeps a font file from being used, said at the file. */
async function fontProblems(path: string, files: ProjectFiles): Promise<readonly Problem[]> {
  const place = { file: path, line: 1, column: 1 };
  try {
    readFontFile((await files.read(path)) ?? new Uint8Array(), posix.basename(path));
    return [];
  } catch (error) {
    if (error instanceof FontRefused) return [{ ...error.problem, place }];
    if (!(error instanceof OutsideProject)) throw error;
    return [
      {
        code: 'asset/outside-project',
        severity: 'error',
        message: 'This font is a link that leads out of the project.',
        hint: 'Copy the font file into the project.',
        place,
      },
    ];
  }
}
