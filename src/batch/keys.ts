import { createHash, createHmac, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MachineFailure, writeNew } from '../files/index.ts';
import { makePassword } from './make-password.ts';

const KEY_FILE = 'key';
const BYTES = 32;

/**
 * Keys for the ledger of one batch: an HMAC of the recipient under a secret that only the batch's folder holds. Whoever
 * sees a journal cannot try out names or addresses.
 */
export interface BatchKeys {
  /** @param row the id of the recipient's row. */
  key(row: string): string;
  /** What a row's file opens with, the same whenever the batch goes on. @param row the id of the recipient's row. */
  password(row: string): string;
  /** SHA-256 of all that decides what is made, hexadecimal; under the secret, too. */
  input(parts: readonly (string | Uint8Array)[]): string;
}

/** The keys of a batch; its secret is made where the folder has none. Throws MachineFailure. */
export async function openKeys(folder: string): Promise<BatchKeys> {
  return keysOf(await secretOf(join(folder, KEY_FILE)));
}

/** The keys of a batch that somebody else began; null where its folder has no secret. */
export async function readKeys(folder: string): Promise<BatchKeys | null> {
  const secret = await readFile(join(folder, KEY_FILE), 'utf8').catch(() => null);
  return secret === null ? null : keysOf(Buffer.from(secret, 'hex'));
}

/** The secret of a batch, hexadecimal: whoever works on it elsewhere needs it, sealed on its way. Throws MachineFailure. */
export const readSecret = async (folder: string): Promise<string> =>
  Buffer.from(await secretOf(join(folder, KEY_FILE))).toString('hex');

/** The keys of a batch whose secret came from elsewhere. */
export const keysFrom = (secret: string): BatchKeys => keysOf(Buffer.from(secret, 'hex'));

function keysOf(secret: Uint8Array): BatchKeys {
  const hmac = (purpose: string, digest: string): string =>
    createHmac('sha256', secret).update(`${purpose}\0${digest}`).digest('hex');
  return {
    key: (row) => hmac('row', row).slice(0, 32),
    password: (row) => makePassword((round) => Buffer.from(hmac('password', `${row}\0${round}`), 'hex')),
    input: (parts) => {
      const hash = createHash('sha256');
      // with their lengths: “ab”, “c” is not “a”, “bc”
      for (const part of parts) hash.update(`${Buffer.byteLength(part)}\0`).update(part);
      return hmac('input', hash.digest('hex'));
    },
  };
}

/** Written whole: a key of which only the beginning was written would make journals that can be guessed. */
async function secretOf(path: string): Promise<Uint8Array> {
  const text = await readFile(path, 'utf8').catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    const fresh = new TextEncoder().encode(randomBytes(BYTES).toString('hex'));
    await writeNew(path, fresh, { confidential: true });
    // another process may have been faster
    return readFile(path, 'utf8');
  });
  const secret = Buffer.from(text, 'hex');
  if (secret.length === BYTES) return secret;
  throw new MachineFailure(
    `${path} is no key: somebody has changed it, and without it nobody can tell who got what.`,
    'Get it back from a copy, or start a new batch for those who surely got nothing.',
  );
}
