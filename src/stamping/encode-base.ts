import type { KnownCodes } from '../tagged-pdf/index.ts';
import type { Base } from './base.ts';

/** What stands before the bytes of an encoded base: codes once, however many slots are written with them. */
interface Head {
  readonly slots: readonly (Omit<Base['slots'][number], 'codes'> & { readonly codes: number })[];
  readonly codes: readonly KnownCodes[];
  readonly pages: number;
  readonly fileName: string;
  readonly table: { readonly object: number; readonly dictionary: string; readonly entries: number };
}

/** A base as bytes: the length of its head in four bytes, its head as JSON, its table's entries, its prefix. */
export function encodeBase({ prefix, slots, table, pages, fileName }: Base): Uint8Array {
  const codes = [...new Set(slots.map((slot) => slot.codes))];
  const head: Head = {
    slots: slots.map((slot) => ({ ...slot, codes: codes.indexOf(slot.codes) })),
    codes,
    pages,
    fileName,
    table: { object: table.object, dictionary: table.dictionary, entries: table.entries.length },
  };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json, table.entries, prefix]);
}

/** Throws for bytes that `encodeBase` did not make. */
export function decodeBase(bytes: Uint8Array): Base {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 4 + buffer.readUInt32BE(0);
  const { slots, codes, table, pages, fileName } = JSON.parse(buffer.toString('utf8', 4, start)) as Head;
  const end = start + table.entries;
  return {
    pages,
    fileName,
    prefix: buffer.subarray(end),
    slots: slots.map((slot) => {
      const known = codes[slot.codes];
      if (!known) throw new Error('A base lacks the codes of its font.');
      return { ...slot, codes: known };
    }),
    table: { object: table.object, dictionary: table.dictionary, entries: buffer.subarray(start, end) },
  };
}
