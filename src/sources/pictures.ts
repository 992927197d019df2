import { createHash } from 'node:crypto';
import { OutsideProject, type ProjectFiles } from '../files/index.ts';
import { ImageRefused, type PictureUse, prepareImage } from '../images/index.ts';
import type { Clinic, Handout, Place, PreparedImage, Problem } from '../model/index.ts';

/** A logo stands on every handout of a clinic: of the last pictures each is decoded once in a process. */
const prepared = new Map<string, Promise<PreparedImage>>();
const KEPT = 12;

function prepareOnce(bytes: Uint8Array, use: PictureUse): Promise<PreparedImage> {
  const key = `${use} ${createHash('sha256').update(bytes).digest('hex')}`;
  const image = prepared.get(key) ?? prepareImage(bytes, use);
  // the last ones that were asked for stay
  prepared.delete(key);
  prepared.set(key, image);
  for (const oldest of prepared.keys()) {
    if (prepared.size <= KEPT) break;
    prepared.delete(oldest);
  }
  return image;
}

interface Wanted {
  readonly path: string;
  readonly place: Place;
  readonly shelf: ProjectFiles;
  readonly use: PictureUse;
}

/** Every picture that a handout and its clinic name, prepared for the page; a missing or broken one is a problem. */
export async function gatherPictures(
  handout: { readonly value: Handout; readonly shelf: ProjectFiles },
  clinic: { readonly value: Clinic; readonly shelf: ProjectFiles } | null,
): Promise<{ readonly images: ReadonlyMap<string, PreparedImage>; readonly problems: readonly Problem[] }> {
  const images = new Map<string, PreparedImage>();
  const problems: Problem[] = [];
  for (const wanted of wantedPictures(handout, clinic)) {
    if (images.has(wanted.path)) continue;
    const result = await preparePicture(wanted);
    if ('code' in result) problems.push(result);
    else images.set(wanted.path, result);
  }
  return { images, problems };
}

function wantedPictures(
  handout: Parameters<typeof gatherPictures>[0],
  clinic: Parameters<typeof gatherPictures>[1],
): readonly Wanted[] {
  const figures = handout.value.sections
    .flatMap((section) => section.blocks)
    .flatMap((block): readonly { readonly image: string; readonly place: Place }[] => {
      if (block.type === 'figure') return [block];
      return block.type === 'meal' && block.picture ? [block.picture] : [];
    })
    .map(({ image, place }) => ({ path: image, place, shelf: handout.shelf, use: 'figure' as const }));
  const logo = clinic?.value.logo;
  if (!clinic || !logo) return figures;
  return [...figures, { path: logo, place: clinic.value.logoPlace, shelf: clinic.shelf, use: 'logo' }];
}

async function preparePicture({ path, place, shelf, use }: Wanted): Promise<PreparedImage | Problem> {
  const problem = (code: string, message: string, hint: string): Problem => ({
    code,
    severity: 'error',
    message,
    hint,
    place,
  });
  try {
    const bytes = await shelf.read(path);
    if (bytes) return await prepareOnce(bytes, use);
    return problem(
      'asset/missing',
      `The picture ${path} is not there.`,
      'Put it beside the YAML, or mend its name (capitals count).',
    );
  } catch (error) {
    if (error instanceof ImageRefused) {
      return problem('asset/unreadable', `The picture ${path} cannot be used: ${error.message}.`, error.hint);
    }
    if (error instanceof OutsideProject) {
      return problem(
        'asset/outside-project',
        `The picture ${path} leads out of the project.`,
        'Copy the picture beside the YAML and name it from there.',
      );
    }
    throw error;
  }
}
