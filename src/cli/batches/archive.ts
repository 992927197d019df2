import { ZipFile } from 'yazl';
import type { MadeCopy } from './bundles.ts';

/**
 * All copies in one archive, by the names of their files: the id of the row and nothing else of it. Read from the disk
 * one after the other, so that it does not matter how many there are.
 */
export async function* archive(copies: readonly MadeCopy[], day: string): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as NodeJS.ReadableStream & { destroy(error: Error): void };
  zip.on('error', (error: Error) => output.destroy(error));
  for (const { files } of copies) {
    for (const { name, path } of files)
      zip.addFile(path, name, { mtime: new Date(`${day}T12:00:00Z`), mode: 0o100600 });
  }
  zip.end();
  for await (const chunk of output) yield chunk as Buffer;
}
