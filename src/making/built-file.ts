import type { EditionName, PaperName } from '../model/index.ts';
import type { Imposition } from '../print/index.ts';
import type { DrawnSlot } from '../tagged-pdf/index.ts';

/** A finished file and where it belongs in `out/SLUG/LANG/`. */
export interface BuiltFile {
  readonly edition: EditionName;
  readonly fileName: string;
  /** `pages` are to be read, on a screen or one after the other; `sheets` are those pages as they go through a printer. */
  readonly holds: 'pages' | 'sheets' | 'text';
  readonly bytes: Uint8Array;
  /** Absent, as is the number of pages, in a file without pages. */
  readonly paper?: PaperName;
  /** Of the PDF; of sheets, sides. */
  readonly pages?: number;
  /** Of sheets: the edge over which they are turned for their backs; null where they have none. */
  readonly flip?: Imposition['flip'];
  /** Of a base: what is to be written anew in each copy. */
  readonly slots?: readonly DrawnSlot[];
}
