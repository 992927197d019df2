import type { Answer, Attributes, Value } from './message.ts';
import { END_OF_ATTRIBUTES, FIRST_VALUE_TAG, GROUP_TAGS, type GroupName, VALUE_TAGS } from './tags.ts';

/** What no printer has a reason to exceed: an answer beyond is not read to its end. */
const MOST_VALUES = 50_000;
const DEEPEST = 8;

/** The bytes are no answer of a printer; why, for the log of whoever looks for the fault. */
class Malformed extends Error {}

/** Reads an answer (RFC 8010, 3.1). Null for bytes that are none: nothing in them is believed then. */
export function decodeAnswer(bytes: Uint8Array): Answer | null {
  try {
    return readAnswer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // RangeError: it ends amid a value
    if (error instanceof Malformed || error instanceof RangeError) return null;
    throw error;
  }
}

/** Where the reader stands. */
interface Cursor {
  readonly bytes: Buffer;
  at: number;
  values: number;
}

interface Item {
  readonly tag: number;
  readonly name: string;
  readonly content: Buffer;
}

function readAnswer(bytes: Buffer): Answer {
  const major = bytes.readUInt8(0);
  if (major !== 1 && major !== 2) throw new Malformed(`version ${major}`);
  const code = bytes.readUInt16BE(2);
  const id = bytes.readInt32BE(4);
  const cursor: Cursor = { bytes, at: 8, values: 0 };
  const groups: { group: GroupName | 'other'; attributes: Map<string, Value[]> }[] = [];
  for (;;) {
    const tag = bytes.readUInt8(cursor.at);
    if (tag === END_OF_ATTRIBUTES) return { code, id, groups };
    if (tag < FIRST_VALUE_TAG) {
      cursor.at++;
      groups.push({ group: groupNamed(tag), attributes: new Map() });
      continue;
    }
    const attributes = groups.at(-1)?.attributes;
    if (!attributes) throw new Malformed('a value outside of any group');
    readAttributes(cursor, attributes);
  }
}

const groupNamed = (tag: number): GroupName | 'other' =>
  (Object.keys(GROUP_TAGS) as GroupName[]).find((name) => GROUP_TAGS[name] === tag) ?? 'other';

/** The values of a group, up to the next delimiter. */
function readAttributes(cursor: Cursor, attributes: Map<string, Value[]>): void {
  let current: Value[] | null = null;
  while (cursor.bytes.readUInt8(cursor.at) >= FIRST_VALUE_TAG) {
    const item = readItem(cursor);
    if (item.name !== '') {
      current = [];
      attributes.set(item.name, current);
    }
    if (!current) throw new Malformed('a further value of nothing');
    current.push(readValue(item, cursor, 0));
  }
}

function readItem(cursor: Cursor): Item {
  if (++cursor.values > MOST_VALUES) throw new Malformed('too many values');
  const { bytes } = cursor;
  const tag = bytes.readUInt8(cursor.at);
  const name = readSized(cursor, cursor.at + 1);
  const content = readSized(cursor, cursor.at);
  return { tag, name: name.toString('utf8'), content };
}

function readSized(cursor: Cursor, from: number): Buffer {
  const length = cursor.bytes.readInt16BE(from);
  const end = from + 2 + length;
  if (length < 0 || end > cursor.bytes.length) throw new Malformed('a length beyond the end');
  cursor.at = end;
  return cursor.bytes.subarray(from + 2, end);
}

function readValue({ tag, content }: Item, cursor: Cursor, depth: number): Value {
  switch (tag) {
    case VALUE_TAGS.integer:
    case VALUE_TAGS.enum:
      return content.readInt32BE(0);
    case VALUE_TAGS.boolean:
      return content.readUInt8(0) !== 0;
    case VALUE_TAGS.rangeOfInteger:
      return { lower: content.readInt32BE(0), upper: content.readInt32BE(4) };
    case VALUE_TAGS.resolution:
      return { x: content.readInt32BE(0), y: content.readInt32BE(4), unit: content.readInt8(8) };
    case VALUE_TAGS.begCollection:
      return readCollection(cursor, depth + 1);
    case VALUE_TAGS.textWithLanguage:
    case VALUE_TAGS.nameWithLanguage:
      return withoutLanguage(content);
    default:
      return tag >= VALUE_TAGS.text ? content.toString('utf8') : null;
  }
}

/** Members follow as pairs: their name as a value, and then their values without a name (RFC 8010, 3.1.6). */
function readCollection(cursor: Cursor, depth: number): Attributes {
  if (depth > DEEPEST) throw new Malformed('collections within collections');
  const members = new Map<string, Value[]>();
  let current: Value[] | null = null;
  for (;;) {
    const item = readItem(cursor);
    if (item.tag < FIRST_VALUE_TAG) throw new Malformed('a collection without an end');
    if (item.tag === VALUE_TAGS.endCollection) return members;
    if (item.tag === VALUE_TAGS.memberAttrName) {
      current = [];
      members.set(item.content.toString('utf8'), current);
    } else if (current) current.push(readValue(item, cursor, depth));
    else throw new Malformed('a member without a name');
  }
}

/** The language with its length, and then the text with its own. */
function withoutLanguage(content: Buffer): string {
  const from = 2 + content.readUInt16BE(0);
  const length = content.readUInt16BE(from);
  return content.subarray(from + 2, from + 2 + length).toString('utf8');
}
