import { posix } from 'node:path';
import type { Spot } from './spot.ts';

/**
 * The path of a picture, relative to the project's root, from how a YAML names it: relative to the YAML's own folder.
 * A path that leads elsewhere is reported.
 */
export function assetPath(written: string, spot: Spot): string {
  const path = posix.normalize(posix.join(posix.dirname(spot.place.file), written));
  const leadsOut =
    /^(?:[a-z][a-z0-9+.-]*:|[/~])/i.test(written) || written.includes('\\') || /^\.\.(?:\/|$)/.test(path);
  if (leadsOut) {
    spot.report({
      code: 'asset/outside-project',
      message: `The picture ${written} is not a file of this project.`,
      hint: 'Put the picture into the folder of this YAML and write its name, such as `plate.svg`; folders with /.',
    });
  }
  return path;
}
