import { deflateSync } from 'node:zlib';
import { type Base, type BaseFile, ENTRY } from './base.ts';
import { readObject, splitFile } from './split-file.ts';

/** Objects in one object stream: a reader unpacks all for one. */
const TOGETHER = 200;

const encode = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Takes a finished file whose slots have streams of their own for a base. Objects without a stream are packed. */
export function packBase({ bytes, slots, pages, fileName }: BaseFile): Base {
  const { header, objects, root, info } = splitFile(bytes);
  const own = new Set(slots.map(({ object }) => object));
  const parts: Uint8Array[] = [header];
  let end = header.length;
  const add = (part: Uint8Array): number => {
    const at = end;
    parts.push(part);
    end += part.length;
    return at;
  };
  const entries = new Map<number, readonly [type: number, place: number, index: number]>();
  const loose: { readonly number: number; readonly body: string }[] = [];
  for (const object of objects) {
    if (own.has(object.number)) continue;
    const { body, isStream } = readObject(object);
    if (isStream) entries.set(object.number, [1, add(object.bytes), 0]);
    else loose.push({ number: object.number, body });
  }
  let next = Math.max(...objects.map(({ number }) => number)) + 1;
  for (let first = 0; first < loose.length; first += TOGETHER) {
    const packed = loose.slice(first, first + TOGETHER);
    const number = next++;
    for (const [index, object] of packed.entries()) entries.set(object.number, [2, number, index]);
    entries.set(number, [1, add(objectStream(number, packed)), 0]);
  }
  const object = next;
  const size = object + 1;
  return {
    pages,
    fileName,
    prefix: Buffer.concat(parts),
    slots: slots.toSorted((a, b) => a.object - b.object),
    table: {
      object,
      entries: tableOf(entries, size),
      dictionary: [
        `/Type /XRef /Size ${size} /W [${ENTRY.type} ${ENTRY.place} ${ENTRY.index}]`,
        `/Root ${root} 0 R${info === null ? '' : ` /Info ${info} 0 R`} /Length ${size * ENTRY.all}`,
      ].join(' '),
    },
  };
}

/** ISO 32000-2, 7.5.7. */
function objectStream(
  number: number,
  objects: readonly { readonly number: number; readonly body: string }[],
): Uint8Array {
  let at = 0;
  const index = objects.map(({ number, body }) => {
    const entry = `${number} ${at}`;
    at += body.length + 1;
    return entry;
  });
  const first = `${index.join(' ')}\n`;
  const data = deflateSync(encode(first + objects.map(({ body }) => `${body}\n`).join('')), { level: 9 });
  const dictionary = `<</Type /ObjStm /N ${objects.length} /First ${first.length} /Filter /FlateDecode /Length ${data.length}>>`;
  return Buffer.concat([
    encode(`${number} 0 obj\n${dictionary}\nstream\n`),
    data,
    encode('\nendstream\nendobj\n'),
  ]);
}

function tableOf(
  entries: ReadonlyMap<number, readonly [type: number, place: number, index: number]>,
  size: number,
): Uint8Array {
  const table = Buffer.alloc(size * ENTRY.all);
  for (let number = 0; number < size; number += 1) {
    // free objects: the first of their list is 0, which no object may follow
    const [type, place, index] = entries.get(number) ?? [0, 0, 0xff_ff];
    const at = number * ENTRY.all;
    table[at] = type;
    table.writeUInt32BE(place, at + ENTRY.type);
    table.writeUInt16BE(index, at + ENTRY.type + ENTRY.place);
  }
  return table;
}
