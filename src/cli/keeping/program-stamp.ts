import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageVersion, shippedRoot } from '../../files/index.ts';

/** Where what runs is. */
const PARTS = ['dist/src', 'dist/templates'];

let stamp: string | undefined;

/** Tells one program from another: its version, and when its files were written, as a program is also built anew in between. */
export function programStamp(): string {
  stamp ??= [packageVersion(), ...PARTS.flatMap((part) => writtenAt(join(shippedRoot(), part)))].join(' ');
  return stamp;
}

function writtenAt(folder: string): readonly number[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return writtenAt(path);
    return /\.c?js$/.test(entry.name) ? [statSync(path).mtimeMs] : [];
  });
}
