import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { type PdfDict, PdfName, PdfString, PdfUnreadable } from './pdf-objects.ts';
import { rc4 } from './rc4.ts';

/** What fills a password up to 32 bytes (ISO 32000-1, 7.6.3.3). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/**
 * The key of a file that opens with this password; the empty one opens files that are only protected against changes.
 * @throws PdfUnreadable where it does not open
 */
export function openWithPassword(encrypt: PdfDict, id: string, password: string): Uint8Array {
  const filter = encrypt.get('Filter');
  const [version, revision] = [numberIn(encrypt, 'V'), numberIn(encrypt, 'R')];
  const known = filter instanceof PdfName && filter.name === 'Standard' && [1, 2, 4, 5].includes(version);
  if (!known) throw new PdfUnreadable('it is encrypted in a way that is not known here', 'encrypted');
  const key =
    version === 5
      ? keyOf256(encrypt, revision, Buffer.from(password, 'utf8'))
      : keyOf128(encrypt, id, { version, revision, password: Buffer.from(password, 'latin1') });
  if (key) return key;
  throw new PdfUnreadable(
    password === '' ? 'it is encrypted, and opens only with a password' : 'its password is another one',
    'encrypted',
  );
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

interface Opening {
  readonly version: number;
  readonly revision: number;
  readonly password: Uint8Array;
}

/** Algorithms 2, 4 and 5. */
function keyOf128(encrypt: PdfDict, id: string, { version, revision, password }: Opening): Uint8Array | null {
  const length = version === 1 ? 5 : Math.min(16, Math.max(5, (numberIn(encrypt, 'Length') || 40) / 8));
  const size = version === 4 ? 16 : length;
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(numberIn(encrypt, 'P') | 0);
  const identifier = Buffer.from(id, 'latin1');
  const open =
    revision >= 4 && encrypt.get('EncryptMetadata') === false ? Buffer.alloc(4, 255) : Buffer.alloc(0);
  const padded = Buffer.concat([password, PADDING]).subarray(0, 32);
  let key = md5(padded, bytesIn(encrypt, 'O').subarray(0, 32), permissions, identifier, open);
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

const NOTHING = Buffer.alloc(0);

/** Algorithm 2.A: the password may be that of the user or that of the owner. */
function keyOf256(encrypt: PdfDict, revision: number, password: Buffer): Uint8Array | null {
  const user = bytesIn(encrypt, 'U').subarray(0, 48);
  const owner = bytesIn(encrypt, 'O').subarray(0, 48);
  return (
    unwrap(bytesIn(encrypt, 'UE'), user, { revision, password, user: NOTHING }) ??
    unwrap(bytesIn(encrypt, 'OE'), owner, { revision, password, user })
  );
}

interface Hashed {
  readonly revision: number;
  readonly password: Buffer;
  /** The user's entry, which goes into what is hashed of the owner. */
  readonly user: Buffer;
}

function unwrap(wrapped: Buffer, entry: Buffer, { revision, password, user }: Hashed): Uint8Array | null {
  const hash = (salt: Buffer): Uint8Array =>
    revision >= 6
      ? hardened(password, salt, user)
      : createHash('sha256').update(password).update(salt).update(user).digest();
  if (!entry.subarray(0, 32).equals(hash(entry.subarray(32, 40)))) return null;
  const decipher = createDecipheriv('aes-256-cbc', hash(entry.subarray(40, 48)), Buffer.alloc(16));
  decipher.setAutoPadding(false);
  return Buffer.concat([decipher.update(wrapped.subarray(0, 32)), decipher.final()]);
}

const HASHES = ['sha256', 'sha384', 'sha512'] as const;

/** Algorithm 2.B. */
function hardened(password: Buffer, salt: Buffer, user: Buffer): Uint8Array {
  let key: Buffer = createHash('sha256').update(password).update(salt).update(user).digest();
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32));
    cipher.setAutoPadding(false);
    const once = Buffer.concat([password, key, user]);
    const packed = cipher.update(Buffer.concat(Array.from({ length: 64 }, () => once)));
    const sum = packed.subarray(0, 16).reduce((total, byte) => total + byte, 0);
    key = createHash(HASHES[sum % 3] ?? 'sha256')
      .update(packed)
      .digest();
    last = packed.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}
