import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageVersion, shippedRoot } from '../../files/index.ts';

let stamp: string | undefined;

/** Tells one program from another: its version, and when its files were written, as a program is also built anew in between. */
export function programStamp(): string {
  stamp ??= [packageVersion(), ...writtenAt(join(shippedRoot(), 'dist'))].join(' ');
  return stamp;
}

function writtenAt(folder: string): readonly number[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs);
}
