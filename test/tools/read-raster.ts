import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasCommand } from './needs.ts';
import { REPOSITORY } from './shipped.ts';

export interface RasterRead {
  readonly header: Readonly<Record<string, number | string>>;
  readonly pixels: Buffer;
}

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib'];
export const canReadRaster = (): boolean =>
  hasCommand('python3') && LIBRARIES.some((folder) => existsSync(join(folder, 'libcups.so.2')));

/** The pages of a PWG Raster file, read by CUPS. */
export function readRaster(bytes: Uint8Array): readonly RasterRead[] {
  const file = join(mkdtempSync(join(tmpdir(), 'plainleaf-raster-')), 'file');
  writeFileSync(file, bytes);
  const told = execFileSync('python3', [join(REPOSITORY, 'test/tools/read-raster.py'), file], {
    encoding: 'utf8',
  });
  return (JSON.parse(told) as RasterRead['header'][]).map((header, page) => ({
    header,
    pixels: readFileSync(`${file}-${page}.raw`),
  }));
}
