import { createDecipheriv, createHash } from 'node:crypto';
import { openWithPassword } from './encryption-key.ts';
import { PdfDict, PdfName, type PdfObject, PdfStream, PdfString, PdfUnreadable } from './pdf-objects.ts';
import { rc4 } from './rc4.ts';

/** Takes the protection off an object that stands in the file by itself. */
export type Cipher = (object: PdfObject, number: number, generation: number) => PdfObject;

type Method = 'none' | 'rc4' | 'aes';

/**
 * The cipher of a protected file, as readers open it (ISO 32000-2, 7.6).
 * @param encrypt the Encrypt dictionary, its entries resolved
 * @param id the first part of the file's ID, one byte in each character
 * @param password empty for a file that is only protected against changes
 * @throws PdfUnreadable where another password is needed, or for a way of protection that is not known
 */
export function cipherOf(encrypt: PdfDict, id: string, password: string): Cipher {
  const version = numberIn(encrypt, 'V');
  const key = openWithPassword(encrypt, id, password);
  const methodOf = (filter: string): Method => (version < 4 ? 'rc4' : filterMethod(encrypt, filter));
  const [strings, streams] = [methodOf('StrF'), methodOf('StmF')];
  const plainMetadata = encrypt.get('EncryptMetadata') === false;

  const open = (bytes: Uint8Array, method: Method, number: number, generation: number): Uint8Array => {
    if (method === 'none') return bytes;
    const own = version >= 5 ? key : objectKey(key, number, generation, method);
    return method === 'rc4' ? rc4(own, bytes) : aes(own, bytes);
  };
  const visit = (object: PdfObject, number: number, generation: number): PdfObject => {
    if (object instanceof PdfString)
      return new PdfString(
        Buffer.from(open(Buffer.from(object.bytes, 'latin1'), strings, number, generation)).toString(
          'latin1',
        ),
      );
    if (object instanceof PdfDict)
      return new PdfDict(
        new Map([...object.entries].map(([name, value]) => [name, visit(value, number, generation)])),
      );
    if (object instanceof PdfStream) {
      const type = nameIn(object.dict, 'Type');
      if (type === 'XRef') return object;
      const method = type === 'Metadata' && plainMetadata ? 'none' : streams;
      const dict = visit(object.dict, number, generation);
      return new PdfStream(
        dict instanceof PdfDict ? dict : object.dict,
        open(object.raw, method, number, generation),
      );
    }
    if (Array.isArray(object))
      return (object as readonly PdfObject[]).map((item) => visit(item, number, generation));
    return object;
  };
  return visit;
}

const numberIn = (dict: PdfDict, key: string): number => {
  const value = dict.get(key);
  return typeof value === 'number' ? value : 0;
};

const nameIn = (dict: PdfDict, key: string): string => {
  const value = dict.get(key);
  return value instanceof PdfName ? value.name : '';
};

function filterMethod(encrypt: PdfDict, which: string): Method {
  const name = nameIn(encrypt, which) || 'Identity';
  if (name === 'Identity') return 'none';
  const filters = encrypt.get('CF');
  const filter = filters instanceof PdfDict ? filters.get(name) : null;
  const method = filter instanceof PdfDict ? nameIn(filter, 'CFM') : '';
  if (method === 'None') return 'none';
  if (method === 'V2') return 'rc4';
  if (method === 'AESV2' || method === 'AESV3') return 'aes';
  throw new PdfUnreadable('it is encrypted in a way that is not known here', 'encrypted');
}

function objectKey(key: Uint8Array, number: number, generation: number, method: Method): Uint8Array {
  const suffix = [
    number & 255,
    (number >> 8) & 255,
    (number >> 16) & 255,
    generation & 255,
    (generation >> 8) & 255,
  ];
  const hash = createHash('md5').update(key).update(Uint8Array.from(suffix));
  if (method === 'aes') hash.update('sAlT');
  return hash.digest().subarray(0, Math.min(16, key.length + 5));
}

/** The first 16 bytes are where the chain begins; the last say how many were added. */
function aes(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (bytes.length < 32 || bytes.length % 16 !== 0) return new Uint8Array();
  try {
    const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, bytes.subarray(0, 16));
    return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]);
  } catch {
    throw new PdfUnreadable('an encrypted part of it is damaged');
  }
}
