import { createHash } from 'node:crypto';
import type { PDFContext, PDFDict, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { ObjectWriter } from './object-writer.ts';

type Library = typeof import('@cantoo/pdf-lib');

/** Keys by which marks on a page are tied to a structure; the file for the printer has none. */
const OF_TAGS: ReadonlySet<string> = new Set(['/StructParent', '/StructParents', '/Metadata', '/PieceInfo']);

/** Takes objects of many documents into one file, each once: what two documents have alike is written for the first. */
export interface ObjectCopier {
  /** Of one document: `body` gives an object as it stands in the file, and puts what it points to into `written`. */
  from(context: PDFContext, written: Buffer[]): (object: PDFObject | undefined) => Buffer;
}

export function copyObjects(library: Library, writer: ObjectWriter): ObjectCopier {
  const { PDFArray, PDFRawStream, PDFStream } = library;
  const byHash = new Map<string, number>();
  return {
    from(context, written) {
      const byRef = new Map<PDFRef, number | 'begun'>();

      const numberOf = (ref: PDFRef): number => {
        const known = byRef.get(ref);
        if (known === 'begun') throw new Error('a page’s resources that hold themselves');
        if (known !== undefined) return known;
        byRef.set(ref, 'begun');
        const content = body(context.lookup(ref));
        const hash = createHash('sha256').update(content).digest('base64');
        let number = byHash.get(hash);
        if (number === undefined) {
          number = writer.reserve();
          byHash.set(hash, number);
          written.push(writer.object(number, content));
        }
        byRef.set(ref, number);
        return number;
      };

      const body = (object: PDFObject | undefined): Buffer => {
        if (object === undefined) return Buffer.from('null');
        if (object instanceof library.PDFRef) return Buffer.from(`${numberOf(object)} 0 R`);
        if (object instanceof PDFStream) {
          const contents = object instanceof PDFRawStream ? object.contents : object.getContents();
          // its length may be an object of its own, which says the same
          const dict = entries(object.dict, `/Length ${contents.length} `);
          return Buffer.concat([dict, Buffer.from('\nstream\n'), contents, Buffer.from('\nendstream')]);
        }
        if (object instanceof library.PDFDict) return entries(object);
        if (object instanceof PDFArray) {
          const items = object.asArray().flatMap((item) => [body(item), Buffer.from(' ')]);
          return Buffer.concat([Buffer.from('[ '), ...items, Buffer.from(']')]);
        }
        return Buffer.from(object.toString(), 'latin1');
      };

      const entries = (dict: PDFDict, first = ''): Buffer => {
        const kept = dict
          .entries()
          .filter(([key]) => !OF_TAGS.has(key.toString()) && !(first && key.toString() === '/Length'));
        const parts = kept.flatMap(([key, value]) => [
          Buffer.from(`${key.toString()} `, 'latin1'),
          body(value),
          Buffer.from(' '),
        ]);
        return Buffer.concat([Buffer.from(`<< ${first}`), ...parts, Buffer.from('>>')]);
      };

      return body;
    },
  };
}
