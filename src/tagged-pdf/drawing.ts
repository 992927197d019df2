import type { Standard } from './conformance.ts';
import { Destinations } from './destinations.ts';
import { EmbeddedFonts } from './embedded-fonts.ts';
import type { GlyphSource } from './glyph-source.ts';
import { contentsOf, inlineElement, inlineLink } from './inline-element.ts';
import { InlineMark } from './inline-mark.ts';
import { Links } from './links.ts';
import { MarkedContent, type Target } from './marked-content.ts';
import { rectOnPage, round, toPage } from './matrix.ts';
import { hasInk, identityOf, type PdfNode } from './node.ts';
import type { OutlineItem } from './outline.ts';
import type { PdfkitDocument, PdfkitFont } from './pdfkit-internals.ts';
import type { Place } from './place.ts';
import { originOf } from './prepare.ts';
import { enterNode, type ReadingPosition } from './reading-position.ts';
import { type OpenSlot, type SlotLetters, Slots } from './slots.ts';
import { StructureTree } from './structure-tree.ts';
import { isGrouping } from './structure-types.ts';
import { TextDrawing } from './text-drawing.ts';
import type { Violations } from './violations.ts';

export interface DrawingOptions {
  readonly glyphs: GlyphSource;
  readonly standard: Standard;
  readonly violations: Violations;
  /** Given where texts with a `slot` are to have content streams of their own. */
  readonly slotLetters?: SlotLetters;
}

/**
 * Knows, while @react-pdf/render draws, which node is being drawn and where it stands in the structure, and gives
 * every mark, link and place on the page to the element it belongs to.
 */
export class Drawing {
  readonly tree: StructureTree;
  readonly links: Links;
  readonly destinations: Destinations;
  readonly outline: OutlineItem[] = [];
  readonly text: TextDrawing;
  readonly #pdf: PdfkitDocument;
  readonly #options: DrawingOptions;
  readonly #tagged: boolean;
  readonly #marks: MarkedContent;
  readonly #fonts: EmbeddedFonts;
  readonly slots: Slots | null;
  readonly #firstPages = new Map<object, number>();
  readonly #outlined = new Set<object>();
  #position: ReadingPosition;
  #origin: unknown;
  #node: PdfNode | null = null;
  #inline: InlineMark | null = null;
  #page = -1;
  #slot: OpenSlot | null = null;

  constructor(pdf: PdfkitDocument, options: DrawingOptions, write: (operators: string) => void) {
    this.#pdf = pdf;
    this.#options = options;
    this.#tagged = options.standard.claim !== null;
    this.tree = new StructureTree(() => pdf.ref());
    this.links = new Links((data) => pdf.ref(data), this.tree, options.violations);
    this.destinations = new Destinations(options.violations);
    this.#fonts = new EmbeddedFonts(options.glyphs, options.violations);
    this.text = new TextDrawing(options.glyphs, options.violations);
    this.#position = { kind: 'flow', element: this.tree.root };
    const { slotLetters, glyphs } = options;
    this.slots = this.#tagged && slotLetters ? new Slots(pdf, slotLetters, glyphs) : null;
    this.#marks = new MarkedContent({
      write,
      target: (marks) => this.#target(marks),
      number: (element) => this.tree.addContent(element, pdf.page),
    });
  }

  /** Draws a node with everything in it. */
  node(node: PdfNode, draw: () => void): void {
    const before = { position: this.#position, origin: this.#origin, node: this.#node };
    this.#origin = originOf(node, before.origin);
    this.#node = node;
    // a page is entered before it exists
    if (node.type !== 'PAGE') this.#enter(node);
    if (node.type === 'TEXT') this.#drawText(node, draw);
    else draw();
    if (node.type === 'TEXT') {
      this.#inline = null;
      this.links.flush();
    }
    this.#position = before.position;
    this.#origin = before.origin;
    this.#node = before.node;
  }

  #drawText(node: PdfNode, draw: () => void): void {
    const slot = this.#position.kind === 'flow' ? this.slots?.open(node) : null;
    if (!slot) {
      draw();
      return;
    }
    this.#marks.beginText();
    this.#slot = slot;
    draw();
    this.#slot = null;
    this.slots?.close(slot);
  }

  beginPage(): void {
    this.#page += 1;
  }

  endPage(): void {
    this.#marks.endPage();
  }

  write(operators: string, pass: (operators: string) => void): void {
    if (this.#slot) this.#slot.take(operators);
    else if (this.#tagged) this.#marks.write(operators);
    else pass(operators);
  }

  /** The font that the next glyphs are set in. */
  selectFont(source: unknown, load: () => PdfkitFont | null): PdfkitFont | null {
    const { pdf, font } = this.#fonts.select(source, load, this.#origin);
    this.text.font = font;
    return pdf;
  }

  glyphs(glyphs: readonly unknown[], positions: object, x: number, y: number): void {
    const slot = this.#slot;
    const { font } = this.text;
    try {
      const place = slot && font ? slot.placeLine(this.#pdf._ctm, x, y, font) : { x, y };
      this.text.draw(
        { glyphs, positions, ...place, fontSize: this.#pdf._fontSize, origin: this.#inlineOrigin() },
        (operators) => (slot ? slot.show(operators) : this.#pdf.addContent(operators)),
        (font) => {
          this.#pdf.page.fonts[font.pdf.id] ??= font.pdf.ref();
        },
      );
    } catch (error) {
      // react-pdf would print it and go on without the text
      this.#options.violations.add(
        'text-not-drawn',
        `A run of text was not drawn: ${String(error)}`,
        this.#origin,
      );
    } finally {
      this.#inline = null;
    }
  }

  /** `target` is a URL or `#id`, or the mark of the inline elements that the next run stands in. */
  link(x: number, y: number, width: number, height: number, target: unknown): void {
    const position = this.#position;
    const element = position.kind === 'artifact' ? null : position.element;
    const inline = target instanceof InlineMark ? target : null;
    if (inline) {
      this.#inline = inline;
      for (const step of inline.path) if (step.props.id) this.place(step.props.id, x, y, step);
    }
    const found = inline
      ? inlineLink(this.tree, inline, element)
      : { href: String(target), contents: contentsOf(this.#node), element };
    if (!found) return;
    const origin = this.#inlineOrigin();
    if (this.#tagged && position.kind === 'artifact') {
      const message = `The link to ${found.href} stands in decoration.`;
      this.#options.violations.add('annotation-in-artifact', message, origin);
      return;
    }
    const { page, _ctm } = this.#pdf;
    const rect = rectOnPage(_ctm, { left: x, top: y, width, height });
    const owner = this.#tagged ? found.element : null;
    this.links.add({ href: found.href, contents: found.contents, element: owner, rect, page, origin });
    if (this.#inline === null) this.links.flush();
  }

  /** Names a place on the page. Fragments without ink are no place to go to. */
  place(id: string, x: number, y: number, owner: object | null = null): void {
    const node = this.#node;
    if (!node || (owner === null && !hasInk(node))) return;
    this.destinations.add(id, this.#placeOf(node, owner, toPage(this.#pdf._ctm, x, y)), this.#origin);
  }

  report(code: 'text-on-canvas' | 'element-unsupported', message: string): void {
    this.#options.violations.add(code, message, this.#origin);
  }

  #enter(node: PdfNode): void {
    const box = node.box;
    const [left, top] = toPage(this.#pdf._ctm, box?.left ?? 0, box?.top ?? 0);
    if (this.#tagged) {
      this.#position = enterNode(node, this.#position, {
        tree: this.tree,
        violations: this.#options.violations,
        origin: this.#origin,
        page: this.#page,
        isUpperHalf: top > this.#pdf.page.height / 2,
        firstPages: this.#firstPages,
      });
      const { kind } = this.#position;
      if (kind === 'figure' && box) this.#position.element.bbox ??= rectOnPage(this.#pdf._ctm, box);
    }
    if (node.type === 'TEXT') this.text.enter(node);
    this.#addOutline(node, left, top);
  }

  #addOutline(node: PdfNode, left: number, top: number): void {
    const entry = node.props?.outline;
    const key = identityOf(node) ?? node;
    if (!entry || this.#outlined.has(key) || !hasInk(node)) return;
    this.#outlined.add(key);
    this.outline.push({ ...entry, place: this.#placeOf(node, null, [left, top]) });
  }

  #placeOf(node: PdfNode, owner: object | null, [x, y]: readonly [number, number]): Place {
    const position = this.#position;
    const identity = identityOf(node);
    return {
      page: this.#pdf.page.dictionary,
      x: round(x),
      y: round(y),
      key: owner ?? identity ?? node,
      around: this.#tagged && position.kind !== 'artifact' ? position.element : null,
      order: identity?.order ?? null,
    };
  }

  #target(marks: 'text' | 'graphics'): Target {
    const position = this.#position;
    if (position.kind === 'artifact') return position;
    if (position.kind === 'figure') return { kind: 'element', element: position.element };
    if (marks === 'graphics') return { kind: 'artifact', artifact: 'layout' };
    const inline = this.#inline?.path.at(-1);
    if (inline)
      return { kind: 'element', element: inlineElement(this.tree, position.element, this.#inline, inline) };
    if (isGrouping(position.element.type)) {
      this.#options.violations.add('text-in-grouping', `Text in ${position.element.type}.`, this.#origin);
    }
    return { kind: 'element', element: position.element };
  }

  #inlineOrigin(): unknown {
    return this.#inline?.path.at(-1)?.origin ?? this.#origin;
  }
}
