import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, rm } from 'node:fs/promises';
import { MachineFailure } from './machine-failure.ts';
import { type WholeFile, writeAllWhole } from './write-whole.ts';

/** Codes by which a file system says that it has no second names for files. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/**
 * Writes a file whole where there is none. False when something stands there already: it is left as it is, also when
 * it came into being a moment ago. Throws MachineFailure.
 */
export async function writeNew(
  path: string,
  bytes: Uint8Array,
  { confidential = false }: Pick<WholeFile, 'confidential'> = {},
): Promise<boolean> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    await writeAllWhole([{ path: draft, bytes, confidential }]);
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (!NO_LINKS.has(error.code ?? '')) throw error;
      return copyFile(draft, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new MachineFailure(
      `${path} could not be written.`,
      'Check who may write in that folder, that no file stands where a folder should be, and that the disk has room.',
    );
  } finally {
    await rm(draft, { force: true }).catch(() => {});
  }
}
