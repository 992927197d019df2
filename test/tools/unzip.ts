import { readFileSync } from 'node:fs';
import { fromBuffer } from 'yauzl';

/** Name and content of each file of an archive, and its access rights. */
export const unzip = (path: string): Promise<readonly { name: string; mode: number; bytes: Buffer }[]> =>
  new Promise((resolve, reject) => {
    const files: { name: string; mode: number; bytes: Buffer }[] = [];
    fromBuffer(readFileSync(path), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, async (failure, stream) => {
          if (failure) return reject(failure);
          const bytes = Buffer.concat(await stream.toArray());
          files.push({ name: entry.fileName, mode: (entry.externalFileAttributes >>> 16) & 0o777, bytes });
          zip.readEntry();
        });
      });
      zip.on('end', () => resolve(files));
      zip.readEntry();
    });
  });
