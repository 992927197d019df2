import layoutDocument from '@react-pdf/layout';
import renderPdf from '@react-pdf/render';
import { Font } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { checkInternals } from './check-internals.ts';
import { type Conformance, STANDARDS } from './conformance.ts';
import { captureConsole } from './console-capture.ts';
import type { GlyphSource } from './glyph-source.ts';
import { hookDrawing } from './hook.ts';
import { inTurn } from './in-turn.ts';
import { checkLayout } from './layout-checks.ts';
import { describeLayout, type LaidOutPage } from './layout-report.ts';
import { metadataOf } from './metadata.ts';
import { mount } from './mount.ts';
import type { PdfNode } from './node.ts';
import { sparePageCount } from './page-count.ts';
import { namedFailure } from './page-full.ts';
import type { PdfkitDocument } from './pdfkit-internals.ts';
import { prepare } from './prepare.ts';
import type { DrawnSlot, SlotLetters } from './slots.ts';
import { TaggedDocument } from './tagged-document.ts';
import { isTooTallMessage } from './tall-blocks.ts';
import { checkTexts, sourceTexts } from './text-loss.ts';
import { type Violation, Violations } from './violations.ts';
import type { CustomMetadata, Metadata } from './xmp.ts';

export interface RenderOptions {
  readonly glyphs: GlyphSource;
  readonly conformance: Conformance;
  /** Properties of the caller's own for the file's XMP. */
  readonly xmp?: CustomMetadata;
  /** Given where texts with a `slot` are to be written anew in other copies: those that can be are returned. */
  readonly slotLetters?: SlotLetters;
  /** Is told when the components have run and when the pages are laid out. */
  readonly onStage?: (stage: 'laying-out' | 'writing') => void;
}

export interface TaggedPdf {
  /** A whole PDF. It claims conformance only when there is no violation. */
  readonly bytes: Uint8Array;
  readonly violations: readonly Violation[];
  readonly layout: readonly LaidOutPage[];
  /** Of a tagged document, where they were asked for. */
  readonly slots: readonly DrawnSlot[];
}

/** Pages that are laid out, and not written yet. */
export interface LaidOut {
  readonly pages: readonly LaidOutPage[];
  /** Whether something is wrong with them so far: once they are drawn, all of it is told. */
  readonly isFaulty: boolean;
  /** Writes them. To be called once at most. */
  draw(): Promise<TaggedPdf>;
}

// their published types leave out the second argument and know nothing of tags
const layOut = layoutDocument as unknown as (document: PdfNode, fonts: typeof Font) => Promise<PdfNode>;
const draw = renderPdf as unknown as (pdf: PdfkitDocument, document: PdfNode) => void;

/** See render-when-needed.ts. */
export async function layOutTagged(element: ReactElement, options: RenderOptions): Promise<LaidOut> {
  checkInternals();
  const messages: string[] = [];
  const listening = <T>(task: () => Promise<T>): Promise<T> =>
    inTurn(() => captureConsole((message) => messages.push(message), task));
  const violations = new Violations();
  const made = await listening(() => layOutPages(element, options, { messages, violations }));
  const { document, metadata, rightToLeft, pages } = made;
  return {
    pages,
    isFaulty: violations.list.length > 0 || messages.length > 0,
    async draw() {
      const written = await listening(() =>
        write(document, { ...options, metadata, rightToLeft }, { messages, violations }),
      );
      return { ...written, violations: violations.list, layout: pages };
    },
  };
}

/** What is wrong, as it is found. */
interface Found {
  readonly messages: string[];
  readonly violations: Violations;
}

interface Pages {
  readonly document: PdfNode;
  readonly metadata: Metadata;
  readonly rightToLeft: boolean;
  readonly pages: readonly LaidOutPage[];
}

async function layOutPages(
  element: ReactElement,
  { glyphs, xmp, onStage }: RenderOptions,
  { messages, violations }: Found,
): Promise<Pages> {
  const { document, unmount } = mount(element, (message) => messages.push(message));
  try {
    onStage?.('laying-out');
    const metadata = metadataOf(document, xmp, violations);
    const rightToLeft = document.props.dir === 'rtl';
    prepare(document, violations);
    glyphs.prepareText(document);
    sparePageCount(document);
    const sources = sourceTexts(document);
    const laidOut = await layOut(document, Font).catch((error: unknown) => {
      throw namedFailure(error);
    });
    checkLayout(laidOut, messages, violations);
    checkTexts(laidOut, sources, glyphs, violations);
    return { document: laidOut, metadata, rightToLeft, pages: describeLayout(laidOut) };
  } finally {
    unmount();
  }
}

type Written = Pick<TaggedPdf, 'bytes' | 'slots'>;

async function write(
  document: PdfNode,
  {
    glyphs,
    conformance,
    metadata,
    rightToLeft,
    slotLetters,
    onStage,
  }: RenderOptions & Omit<Pages, 'document' | 'pages'>,
  { messages, violations }: Found,
): Promise<Written> {
  onStage?.('writing');
  const finish = (): void => {
    hook.check();
    pdf.drawing.text.check();
    for (const message of messages) {
      if (!isTooTallMessage(message)) violations.add('renderer-message', message.trim());
    }
  };
  const pdf = new TaggedDocument({
    glyphs,
    standard: STANDARDS[conformance],
    violations,
    metadata,
    rightToLeft,
    finish,
    ...(slotLetters && { slotLetters }),
  });
  const hook = hookDrawing(document, (node, drawNode) => pdf.drawing.node(node, drawNode));
  const bytes = collect(pdf);
  draw(pdf, document);
  return { bytes: await bytes, slots: pdf.drawing.slots?.finish() ?? [] };
}

function collect(pdf: PdfkitDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
