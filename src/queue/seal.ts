import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY = 32;
const NONCE = 12;
const TAG = 16;

/** Makes what is said of a batch unreadable for whoever sees the queue's database, and notices what was changed there. */
export interface Seal {
  /** @param what it is, such as `rows 7`: it opens as nothing else. */
  close(text: string, what: string): string;
  /** Null where it was sealed with another key, or was changed. */
  open(sealed: string, what: string): string | null;
}

/** The key that a clinic's machines share: 64 hexadecimal digits. Null for what is none. */
export function queueKey(text: string): Uint8Array | null {
  const trimmed = text.trim();
  return /^[0-9a-f]{64}$/i.test(trimmed) ? Buffer.from(trimmed, 'hex') : null;
}

/** AES-256-GCM under a key of the batch's own, derived from the shared one (HKDF, RFC 5869). */
export function sealOf(key: Uint8Array, batch: string): Seal {
  const own = new Uint8Array(hkdfSync('sha256', key, batch, 'plainleaf queue', KEY));
  return {
    close(text, what) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, own, nonce).setAAD(Buffer.from(what));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },
    open(sealed, what) {
      const bytes = Buffer.from(sealed, 'base64');
      if (bytes.length < NONCE + TAG) return null;
      const decipher = createDecipheriv(CIPHER, own, bytes.subarray(0, NONCE), { authTagLength: TAG })
        .setAAD(Buffer.from(what))
        .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      try {
        return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return null;
      }
    },
  };
}

/** Tells whether two batches were made from the same, to those who have the key alone. */
export const inputMark = (key: Uint8Array, parts: readonly (string | Uint8Array)[]): string => {
  const mark = createHmac('sha256', key).update('input\0');
  // with their lengths: “ab”, “c” is not “a”, “bc”
  for (const part of parts) mark.update(`${Buffer.byteLength(part)}\0`).update(part);
  return mark.digest('hex');
};
