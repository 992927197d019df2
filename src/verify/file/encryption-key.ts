import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { type PdfDict, PdfName, PdfString, PdfUnreadable } from './pdf-objects.ts';
import { rc4 } from './rc4.ts';

/** What fills a password up to 32 bytes (ISO 32000-1, 7.6.3.3). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/**
 * The key of a file whose user password is empty, as it is of files that are only protected against changes.
 * @throws PdfUnreadable where a password is needed
 */
export function openWithoutPassword(encrypt: PdfDict, id: string): Uint8Array {
  const filter = encrypt.get('Filter');
  const [version, revision] = [numberIn(encrypt, 'V'), numberIn(encrypt, 'R')];
  const known = filter instanceof PdfName && filter.name === 'Standard' && [1, 2, 4, 5].includes(version);
  if (!known) throw new PdfUnreadable('it is encrypted in a way that is not known here', 'encrypted');
  const key = version === 5 ? keyOf256(encrypt, revision) : keyOf128(encrypt, id, version, revision);
  if (!key) throw new PdfUnreadable('it is encrypted, and opens only with a password', 'encrypted');
  return key;
}

const numberIn = (dict: PdfDict, name: string): number => {
  const value = dict.get(name);
  return typeof value === 'number' ? value : 0;
};

const bytesIn = (dict: PdfDict, name: string): Buffer => {
  const value = dict.get(name);
  return Buffer.from(value instanceof PdfString ? value.bytes : '', 'latin1');
};

const md5 = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('md5').update(Buffer.concat(parts)).digest();

/** Algorithms 2, 4 and 5. */
function keyOf128(encrypt: PdfDict, id: string, version: number, revision: number): Uint8Array | null {
  const length = version === 1 ? 5 : Math.min(16, Math.max(5, (numberIn(encrypt, 'Length') || 40) / 8));
  const size = version === 4 ? 16 : length;
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(numberIn(encrypt, 'P') | 0);
  const identifier = Buffer.from(id, 'latin1');
  const open =
    revision >= 4 && encrypt.get('EncryptMetadata') === false ? Buffer.alloc(4, 255) : Buffer.alloc(0);
  let key = md5(PADDING, bytesIn(encrypt, 'O').subarray(0, 32), permissions, identifier, open);
  if (revision >= 3) for (let i = 0; i < 50; i++) key = md5(key.subarray(0, size));
  key = key.subarray(0, size);
  const user = bytesIn(encrypt, 'U');
  if (revision < 3) return user.equals(rc4(key, PADDING)) ? key : null;
  let proof: Uint8Array = md5(PADDING, identifier);
  for (let i = 0; i < 20; i++)
    proof = rc4(
      key.map((byte) => byte ^ i),
      proof,
    );
  return user.subarray(0, 16).equals(proof) ? key : null;
}

/** Algorithm 2.A with an empty password. */
function keyOf256(encrypt: PdfDict, revision: number): Uint8Array | null {
  const user = bytesIn(encrypt, 'U');
  const hash = revision >= 6 ? hardened : (salt: Uint8Array) => createHash('sha256').update(salt).digest();
  if (!user.subarray(0, 32).equals(hash(user.subarray(32, 40)))) return null;
  const wrapped = bytesIn(encrypt, 'UE').subarray(0, 32);
  const decipher = createDecipheriv('aes-256-cbc', hash(user.subarray(40, 48)), Buffer.alloc(16));
  decipher.setAutoPadding(false);
  return Buffer.concat([decipher.update(wrapped), decipher.final()]);
}

const HASHES = ['sha256', 'sha384', 'sha512'] as const;

/** Algorithm 2.B with an empty password. */
function hardened(salt: Uint8Array): Uint8Array {
  let key: Buffer = createHash('sha256').update(salt).digest();
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32));
    cipher.setAutoPadding(false);
    const packed = cipher.update(Buffer.concat(Array.from({ length: 64 }, () => key)));
    const sum = packed.subarray(0, 16).reduce((total, byte) => total + byte, 0);
    key = createHash(HASHES[sum % 3] ?? 'sha256')
      .update(packed)
      .digest();
    last = packed.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}
