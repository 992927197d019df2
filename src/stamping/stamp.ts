import { createHash, hash } from 'node:crypto';
import { type Base, ENTRY } from './base.ts';

/** A copy: `prefix` and then `tail` are the whole file. */
export interface Copy {
  readonly prefix: Uint8Array;
  readonly tail: Uint8Array;
  /** SHA-256 of the whole file, hexadecimal. */
  readonly sha256: string;
  readonly pages: number;
  readonly fileName: string;
}

/** Writes copies of one base. @param operators of each slot, in the order of the base. */
export type Stamp = (operators: readonly string[]) => Copy;

/** The object of a slot, as pdfkit writes it. */
export function slotObject(object: number, operators: string): string {
  const content = `${operators}\n`;
  return `${object} 0 obj\n<<\n/Length ${content.length}\n>>\nstream\n${content}\nendstream\nendobj\n`;
}

export function stampOf({ prefix, slots, table, pages, fileName }: Base): Stamp {
  const ofPrefix = createHash('sha256').update(prefix);
  const prefixSum = ofPrefix.copy().digest('hex');
  return (operators) => {
    const places: number[] = [];
    let written = '';
    slots.forEach(({ object }, index) => {
      places.push(prefix.length + written.length);
      written += slotObject(object, operators[index] ?? '');
    });
    const id = hash('sha256', prefixSum + written).slice(0, 32);
    const start = prefix.length + written.length;
    const before = `${written}${table.object} 0 obj\n<<${table.dictionary} /ID [<${id}> <${id}>]>>\nstream\n`;
    const after = `\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`;
    const tail = Buffer.allocUnsafe(before.length + table.entries.length + after.length);
    tail.write(before, 0, 'latin1');
    tail.set(table.entries, before.length);
    const setPlace = (object: number, place: number): void => {
      const at = before.length + object * ENTRY.all;
      tail[at] = 1;
      tail.writeUInt32BE(place, at + ENTRY.type);
      tail.writeUInt16BE(0, at + ENTRY.type + ENTRY.place);
    };
    for (const [index, { object }] of slots.entries()) setPlace(object, places[index] ?? 0);
    setPlace(table.object, start);
    tail.write(after, before.length + table.entries.length, 'latin1');
    return { prefix, tail, pages, fileName, sha256: ofPrefix.copy().update(tail).digest('hex') };
  };
}
