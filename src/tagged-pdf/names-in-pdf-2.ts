import { type PdfReference, pdfString } from './pdfkit-internals.ts';
import { ruleOf, type StructureType } from './structure-types.ts';

const PDF_1 = 'http://iso.org/pdf/ssn';
const PDF_2 = 'http://iso.org/pdf2/ssn';

/** The names of types in PDF 2.0, each with the namespace that defines it (ISO 32000-2, 14.7.4 and 14.8.6). */
export class NamesInPdf2 {
  readonly #makeRef: (data: Record<string, unknown>) => PdfReference;
  readonly #namespaces = new Map<string, PdfReference>();

  constructor(makeRef: (data: Record<string, unknown>) => PdfReference) {
    this.#makeRef = makeRef;
  }

  /** The entries of an element that say what it is. */
  of(type: StructureType): { readonly S: string; readonly NS: PdfReference } {
    const { dropped } = ruleOf(type);
    if (dropped === true) return { S: type, NS: this.#namespace(PDF_1) };
    return { S: dropped ?? type, NS: this.#namespace(PDF_2) };
  }

  /** Finishes the namespaces and returns those that were used. */
  end(): readonly PdfReference[] {
    const used = [...this.#namespaces.values()];
    for (const namespace of used) namespace.end();
    return used;
  }

  #namespace(name: string): PdfReference {
    const known = this.#namespaces.get(name);
    if (known) return known;
    const made = this.#makeRef({ Type: 'Namespace', NS: pdfString(name) });
    this.#namespaces.set(name, made);
    return made;
  }
}
