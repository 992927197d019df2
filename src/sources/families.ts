import { join } from 'node:path';
import type { ProjectFiles } from '../files/index.ts';
import type { FontFamily } from '../shaping/index.ts';

const FOLDER = 'content/fonts';

/** A project's own fonts: `content/fonts/FAMILY/WEIGHT.ttf`, such as `content/fonts/our-sans/400.ttf`. */
export async function gatherFamilies(files: ProjectFiles): Promise<readonly FontFamily[]> {
  const families: FontFamily[] = [];
  for (const name of await files.list(FOLDER)) {
    const fonts = (await files.list(`${FOLDER}/${name}`)).filter((file) => /^[1-9]00\.\w+$/.test(file));
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
