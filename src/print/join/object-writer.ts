/** A PDF file that is written object by object, and never held as a whole. */
export interface ObjectWriter {
  /** A number for an object that is written later: one that others point to before it is known. */
  reserve(): number;
  /** The bytes of an object, as they go into the file next. */
  object(number: number, body: Buffer): Buffer;
  /** The first bytes of the file. @param version of PDF, such as `1.7`. */
  head(version: string): Buffer;
  /** The last: where each object lies, and where reading begins. */
  tail(catalog: number): Buffer;
}

/** Bytes that ten digits can count (ISO 32000-1, 7.5.4). */
const MOST_BYTES = 9_999_999_999;

export function writeObjects(): ObjectWriter {
  const offsets: number[] = [];
  let end = 0;
  const out = (bytes: Buffer): Buffer => {
    end += bytes.length;
    if (end > MOST_BYTES) throw new RangeError('a PDF of more than 10 GB');
    return bytes;
  };
  return {
    reserve: () => offsets.push(-1),
    object(number, body) {
      offsets[number - 1] = end;
      return out(Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
    },
    // four letters beyond ASCII: programs that carry files must not take it for text
    head: (version) => out(Buffer.from(`%PDF-${version}\n%\xE2\xE3\xCF\xD3\n`, 'latin1')),
    tail(catalog) {
      const start = end;
      const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
      const size = offsets.length + 1;
      return out(
        Buffer.from(
          `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}` +
            `trailer\n<< /Size ${size} /Root ${catalog} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
        ),
      );
    },
  };
}
