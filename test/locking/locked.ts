import { readFileSync } from 'node:fs';
import { lockPdf } from '../../src/locking/index.ts';
import { buildShipped } from '../tools/shipped.ts';

export const LOCK = { password: 'k7mp-9xhd-r4tw', also: 'k7mp9xhdr4tw' } as const;

/** A shipped handout, as it is and locked. @param argv how it is built */
export async function lockShipped(argv: readonly string[] = []) {
  const files = await buildShipped(argv);
  const file = files.find(
    ({ edition, lang, paper }) => edition === 'handout' && lang === 'en' && paper === 'letter',
  );
  if (!file) throw new Error('the handout was not built');
  const plain = new Uint8Array(readFileSync(file.path));
  const locked = await lockPdf(plain, LOCK);
  if (!locked.ok) throw new Error(JSON.stringify(locked.problems));
  return { plain, locked: locked.value };
}
