import { PERSONAL_COPY, PROVENANCE_NAMESPACE, type Provenance } from '../model/index.ts';
import type { PdfFile } from './file/open-pdf.ts';

/** What a file says about itself. Whether it is true is another question. */
export interface Claims {
  /** Such as `1.7`, from the header. */
  readonly version: string;
  /** Whether it says that its tags are to be used (MarkInfo). */
  readonly tagged: boolean;
  readonly lang: string | null;
  readonly title: string | null;
  /** Encrypted against changes, though it opens without a password. */
  readonly isProtected: boolean;
  /** Readers show the title instead of the file's name. */
  readonly displaysTitle: boolean;
  /** The XMP packet; empty when there is none. */
  readonly xmp: string;
  /** PDF/UA part, such as `1`. */
  readonly pdfUa: string | null;
  /** PDF/A part and level, such as `2a`. */
  readonly pdfA: string | null;
  /** The handout it was made from; null for files that Plainleaf did not make. */
  readonly provenance: Provenance | null;
}

export function readClaims(file: PdfFile): Claims {
  const { catalog } = file;
  const stream = file.stream(catalog.get('Metadata'));
  const xmp = stream ? Buffer.from(file.decoded(stream)).toString('utf8') : '';
  const property = (name: string): string | null =>
    new RegExp(`${name}(?:>|\\s*=\\s*["'])\\s*([^<"']+?)\\s*["'<]`).exec(xmp)?.[1] ?? null;
  const part = property('pdfaid:part');
  const header = /%PDF-(\d+\.\d+)/.exec(Buffer.from(file.bytes.subarray(0, 1024)).toString('latin1'));
  return {
    version: file.name(catalog.get('Version')) ?? header?.[1] ?? '',
    tagged: file.resolve(file.dict(catalog.get('MarkInfo'))?.get('Marked') ?? null) === true,
    lang: file.text(catalog.get('Lang')),
    title: file.text(file.dict(file.trailer.get('Info'))?.get('Title') ?? null) ?? titleOf(xmp),
    isProtected: file.isProtected,
    displaysTitle:
      file.resolve(file.dict(catalog.get('ViewerPreferences'))?.get('DisplayDocTitle') ?? null) === true,
    xmp,
    pdfUa: property('pdfuaid:part'),
    provenance: readProvenance(xmp),
    pdfA: part === null ? null : part + (property('pdfaid:conformance') ?? '').toLowerCase(),
  };
}

function readProvenance(xmp: string): Provenance | null {
  const prefix = new RegExp(`xmlns:([\\w.-]+)=["']${PROVENANCE_NAMESPACE}["']`).exec(xmp)?.[1];
  if (prefix === undefined) return null;
  const property = (name: string): string =>
    unescapeXml(new RegExp(`<${prefix}:${name}>([^<]*)<`).exec(xmp)?.[1]?.trim() ?? '');
  return {
    slug: property('slug'),
    language: property('language'),
    edition: property('edition'),
    version: property('version'),
    contentHash: property('contentHash'),
    personal: property('copy') === PERSONAL_COPY,
  };
}

/** PDF 2.0 files have no Info dictionary: the XMP names their title. */
function titleOf(xmp: string): string | null {
  const title = /<dc:title>.*?<rdf:li[^>]*>([^<]*)</s.exec(xmp)?.[1];
  return title === undefined ? null : unescapeXml(title);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
