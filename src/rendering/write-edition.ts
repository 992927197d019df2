import { EDITIONS, type EditionText, type WriteRequest } from '../editions/index.ts';
import type { Locale, PagelessEditionName, Problem } from '../model/index.ts';
import {
  guardWritten,
  readHtml,
  readPlainText,
  textOfWritten,
  type WrittenReading,
} from '../verify/index.ts';

/** A finished file without pages. */
export interface WrittenFile {
  readonly bytes: Uint8Array;
  /** All that was read back from it. */
  readonly text: string;
  /** Anything here means that the file must not be handed out. */
  readonly faults: readonly Problem[];
}

const readAsHtml = (bytes: Uint8Array, { strings }: Locale): WrittenReading =>
  readHtml(bytes, { box: strings.checklist_box });

/** How each is read back: by other code than wrote it. */
const READERS = {
  html: readAsHtml,
  text: readPlainText,
  mail: readAsHtml,
} as const satisfies Record<PagelessEditionName, (bytes: Uint8Array, locale: Locale) => WrittenReading>;

/** Writes the file, reads its finished bytes back and compares them with what the edition shows. */
export function writeEdition(
  name: PagelessEditionName,
  { prose, furniture }: EditionText,
  request: WriteRequest,
): WrittenFile {
  const edition = EDITIONS[name];
  const bytes = new TextEncoder().encode(edition.write(request));
  const reading = READERS[name](bytes, request.localised.locale);
  const signature = edition.signature(request);
  const faults = guardWritten(reading, { file: edition.fileName, prose, furniture, signature });
  return { bytes, text: textOfWritten(reading), faults };
}
