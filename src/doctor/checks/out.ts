import { mkdtemp, rmdir, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MachineCheck } from '../machine-check.ts';

const MEGABYTE = 1024 * 1024;
/** Room for some hundred handouts, bytes. */
const ENOUGH = 50 * MEGABYTE;

export const out: MachineCheck = {
  title: 'Folder for results',
  job: 'writing PDFs',
  needed: true,
  async look({ out: folder }) {
    const nearest = await nearestExisting(folder);
    try {
      await rmdir(await mkdtemp(join(nearest, '.plainleaf-doctor-')));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
      return {
        ok: false,
        says: `${nearest} cannot be written to (${code})`,
        hint: 'Choose another folder with --out or in plainleaf.yaml, or ask who may write there.',
      };
    }
    const { bavail, bsize } = await statfs(nearest);
    const free = `${Math.floor((bavail * bsize) / MEGABYTE)} MB free`;
    if (bavail * bsize < ENOUGH)
      return { ok: false, says: `${folder}: ${free}`, hint: 'The disk is nearly full. Make room.' };
    return { ok: true, says: `${folder}, ${free}` };
  },
};

/** The folder itself, or the one in which it would be made. */
async function nearestExisting(path: string): Promise<string> {
  for (let folder = path; ; folder = dirname(folder)) {
    const there = await stat(folder).catch(() => null);
    if (there || dirname(folder) === folder) return folder;
  }
}
