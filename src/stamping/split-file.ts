/** An object of a file as it stands there, from its number to `endobj`. */
export interface FileObject {
  readonly number: number;
  readonly bytes: Uint8Array;
}

export interface SplitFile {
  /** The first line and the comment that says that the file is binary. */
  readonly header: Uint8Array;
  /** In the order of the file. */
  readonly objects: readonly FileObject[];
  /** Numbers of the catalog's and, where there is one, the information dictionary's object. */
  readonly root: number;
  readonly info: number | null;
}

const decoder = new TextDecoder('latin1');

/** Takes a file apart that pdfkit has written: one revision, one classic table of cross-references. */
export function splitFile(bytes: Uint8Array): SplitFile {
  const end = decoder.decode(bytes.subarray(-64));
  const start = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(end)?.[1]);
  const table = decoder.decode(bytes.subarray(start));
  const root = /\/Root (\d+) 0 R/.exec(table)?.[1];
  if (!table.startsWith('xref\n') || root === undefined)
    throw new Error('pdfkit changed: its file has no table.');
  const info = /\/Info (\d+) 0 R/.exec(table)?.[1];
  const places = [...table.matchAll(/^(\d{10}) \d{5} ([nf])/gm)].flatMap(([, place, kind], number) =>
    kind === 'n' ? [{ number, at: Number(place) }] : [],
  );
  const inOrder = places.toSorted((a, b) => a.at - b.at);
  const objects = inOrder.map(({ number, at }, index) => ({
    number,
    bytes: bytes.subarray(at, inOrder[index + 1]?.at ?? start),
  }));
  return {
    header: bytes.subarray(0, inOrder[0]?.at ?? start),
    objects,
    root: Number(root),
    info: info === undefined ? null : Number(info),
  };
}

/** Where an object's own text begins and ends, and whether a stream follows. */
export function readObject({ number, bytes }: FileObject): {
  readonly body: string;
  readonly isStream: boolean;
} {
  const text = decoder.decode(bytes);
  const head = `${number} 0 obj\n`;
  const stream = text.indexOf('\nstream\n');
  const end = text.lastIndexOf('\nendobj');
  if (!text.startsWith(head) || end === -1) throw new Error(`pdfkit changed: object ${number} is not whole.`);
  return { body: text.slice(head.length, stream === -1 ? end : stream), isStream: stream !== -1 };
}
