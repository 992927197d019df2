import type { Request, Written, WrittenTag } from './message.ts';
import { END_OF_ATTRIBUTES, GROUP_TAGS, VALUE_TAGS } from './tags.ts';

/** The bytes of a request (RFC 8010, 3.1). A document is sent behind them as it is. */
export function encodeRequest({ version, code, id, groups }: Request): Uint8Array {
  const [major = '', minor = ''] = version.split('.');
  const head = Buffer.alloc(8);
  head.writeUInt8(Number(major), 0);
  head.writeUInt8(Number(minor), 1);
  head.writeUInt16BE(code, 2);
  head.writeInt32BE(id, 4);
  return Buffer.concat([
    head,
    ...groups.flatMap(({ group, attributes }) => [
      Buffer.from([GROUP_TAGS[group]]),
      ...attributes.flatMap(encodeAttribute),
    ]),
    Buffer.from([END_OF_ATTRIBUTES]),
  ]);
}

/** The second value and those after it have no name. */
const encodeAttribute = ({ name, tag, values }: Written): readonly Buffer[] =>
  values.flatMap((value, index) => [
    Buffer.from([VALUE_TAGS[tag]]),
    withLength(Buffer.from(index === 0 ? name : '', 'utf8')),
    withLength(encodeValue(value, tag)),
  ]);

function encodeValue(value: number | boolean | string, tag: WrittenTag): Buffer {
  switch (typeof value) {
    case 'string':
      return Buffer.from(value, 'utf8');
    case 'boolean':
      return Buffer.from([value ? 1 : 0]);
    case 'number': {
      if (tag !== 'integer' && tag !== 'enum') throw new RangeError(`${tag} cannot be a number`);
      const bytes = Buffer.alloc(4);
      bytes.writeInt32BE(value);
      return bytes;
    }
  }
}

function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  // a signed number of 16 bits: throws for a text that no printer could take
  length.writeInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
