import { createHash } from 'node:crypto';
import { Drawing, type DrawingOptions } from './drawing.ts';
import { ImagesInTurn } from './images-in-turn.ts';
import { writeOutline } from './outline.ts';
import { PdfkitBase, type PdfkitFont, type PdfkitOptions } from './pdfkit-internals.ts';
import { type Jump, jumpToElement, jumpToPage, type Place } from './place.ts';
import { writeStructure } from './write-structure.ts';
import { type Metadata, writeXmp } from './xmp.ts';

export interface TaggedDocumentOptions extends DrawingOptions {
  readonly metadata: Metadata;
  readonly rightToLeft: boolean;
  /** Called when all pages are drawn and before anything is claimed; throws when react-pdf is not what we know. */
  readonly finish: () => void;
}

/** pdfkit's document, with what it writes of tags, links, names, outline and metadata replaced by ours. */
export class TaggedDocument extends PdfkitBase {
  readonly drawing: Drawing;
  readonly #settings: TaggedDocumentOptions;
  readonly #images = new ImagesInTurn();
  // pdfkit writes the header before this field exists
  readonly written = createHash('sha256');

  constructor(settings: TaggedDocumentOptions) {
    super(pdfkitOptions(settings));
    this.#settings = settings;
    this.drawing = new Drawing(this, settings, (operators) => super.addContent(operators));
    // pdfkit claims PDF/A when it writes the output intent; our metadata claims it, once it is earned
    this._addPdfaMetadata = () => {};
    if (settings.rightToLeft) preferences(this._root.data).Direction = 'R2L';
  }

  override addContent(operators: string): this {
    this.drawing.write(operators, (passed) => super.addContent(passed));
    return this;
  }

  override addPage(options?: unknown): this {
    if (this.page) this.drawing.endPage();
    super.addPage(options);
    this.drawing.beginPage();
    return this;
  }

  override font(source: unknown, family?: unknown, size?: unknown): this {
    this._font = this.drawing.selectFont(source, () => this.#load(source));
    const points = typeof family === 'number' ? family : size;
    if (typeof points === 'number') this._fontSize = points;
    return this;
  }

  /** @react-pdf/render calls this for each run of text, where it exists. */
  glyphs(glyphs: readonly unknown[], positions: object, x: number, y: number): void {
    this.drawing.glyphs(glyphs, positions, x, y);
  }

  override text(): this {
    this.drawing.report('text-on-canvas', 'Text was painted on a canvas.');
    return this;
  }

  override openImage(source: unknown): unknown {
    const image = super.openImage(source);
    this.#images.add(image);
    return image;
  }

  override link(x: number, y: number, width: number, height: number, target: unknown): this {
    this.drawing.link(x, y, width, height, target);
    return this;
  }

  override goTo(x: number, y: number, width: number, height: number, id: string): this {
    this.drawing.link(x, y, width, height, `#${id}`);
    return this;
  }

  override annotate(): this {
    this.drawing.report('element-unsupported', 'Form fields and notes cannot be tagged.');
    return this;
  }

  override addNamedDestination(id: string, _fit?: unknown, x?: unknown, y?: unknown): void {
    if (id) this.drawing.place(id, Number(x ?? 0), Number(y ?? 0));
  }

  override end(): void {
    const { drawing } = this;
    const { standard, violations, finish } = this.#settings;
    const tagged = standard.claim !== null;
    if (this.page) drawing.endPage();
    if (tagged) drawing.tree.settle();
    const jumpTo = (place: Place): Jump =>
      standard.version === '2.0' ? jumpToElement(place, drawing.tree) : jumpToPage(place);
    drawing.links.end(drawing.destinations, jumpTo);
    const names = drawing.destinations.nameTree(jumpTo);
    const catalog = this._root.data as { Names: { data: Record<string, unknown> } } & Record<string, unknown>;
    if (names) catalog.Names.data.Dests = names;
    else delete catalog.Names.data.Dests;
    const outline = writeOutline(drawing.outline, jumpTo, (data) => this.ref(data));
    if (outline) Object.assign(catalog, { Outlines: outline, PageMode: 'UseOutlines' });
    if (tagged) writeStructure(this, drawing.tree, standard.version, violations);
    finish();
    // PDF/A-4 has it in the XMP alone (ISO 19005-4, 6.1.3)
    if (standard.version === '2.0') this.info = {};
    super.end();
  }

  override _addInfo(): void {
    const { metadata, standard, violations } = this.#settings;
    const claim = violations.list.length === 0 ? standard.claim : null;
    this.appendXML(writeXmp(metadata, standard.version, claim));
  }

  override _write(data: string | Uint8Array): void {
    this.written?.update(data);
    super._write(this.written ? data : startOfFile(data, this.options.header));
  }

  /** The file's ID comes from its content: the same input gives the same bytes. */
  override _finalize(): void {
    this._id = this.written.copy().digest().subarray(0, 16);
    if (this.#settings.standard.version === '2.0') this._info = undefined;
    super._finalize();
  }

  #load(source: unknown): PdfkitFont | null {
    super.font(source);
    return this._font;
  }
}

/** What pdfkit writes before the first object, with our version in place of its own. */
function startOfFile(data: string | Uint8Array, header: string): string | Uint8Array {
  return typeof data === 'string' && data.startsWith('%PDF-') ? header : data;
}

function pdfkitOptions({ metadata, standard }: TaggedDocumentOptions): PdfkitOptions {
  const tagged = standard.claim !== null;
  const info = {
    Title: metadata.title,
    // as XMP Part 3 writes several in the one text
    Author: metadata.authors.length > 0 ? metadata.authors.join('; ') : undefined,
    Subject: metadata.subject,
    Keywords: metadata.keywords,
    Creator: metadata.creator,
    Producer: metadata.producer,
    CreationDate: metadata.created,
    ModDate: metadata.modified,
  };
  return {
    compress: true,
    ...(metadata.language ? { lang: metadata.language } : {}),
    tagged,
    font: null,
    autoFirstPage: false,
    displayTitle: true,
    pdfVersion: '1.7',
    header: `%PDF-${standard.version}`,
    // for the sRGB output intent
    ...(tagged ? { subset: 'PDF/A-2a' as const } : {}),
    info: Object.fromEntries(Object.entries(info).filter(([, value]) => value !== undefined && value !== '')),
  };
}

function preferences(catalog: Record<string, unknown>): Record<string, unknown> {
  return (catalog.ViewerPreferences as { data: Record<string, unknown> }).data;
}
