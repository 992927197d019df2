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
import type { CustomMetadata } from './xmp.ts';

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

export interface TentativeOptions extends RenderOptions {
  /** Whether pages on which nothing is wrong so far are to be drawn. */
  readonly isWanted: (layout: readonly LaidOutPage[]) => boolean;
}

export interface TaggedPdf {
  /** A whole PDF. It claims conformance only when there is no violation. */
  readonly bytes: Uint8Array;
  readonly violations: readonly Violation[];
  readonly layout: readonly LaidOutPage[];
  /** Of a tagged document, where they were asked for. */
  readonly slots: readonly DrawnSlot[];
}

// their published types leave out the second argument and know nothing of tags
const layOut = layoutDocument as unknown as (document: PdfNode, fonts: typeof Font) => Promise<PdfNode>;
const draw = renderPdf as unknown as (pdf: PdfkitDocument, document: PdfNode) => void;

/** See render-when-needed.ts. */
export async function renderTagged(element: ReactElement, options: RenderOptions): Promise<TaggedPdf> {
  const pdf = await renderTentatively(element, { ...options, isWanted: () => true });
  if (!pdf) throw new Error('Pages that were wanted were not drawn.');
  return pdf;
}

/** See render-when-needed.ts. */
export function renderTentatively(
  element: ReactElement,
  options: TentativeOptions,
): Promise<TaggedPdf | null> {
  checkInternals();
  return inTurn(async () => {
    const messages: string[] = [];
    return captureConsole(
      (message) => messages.push(message),
      () => render(element, options, messages),
    );
  });
}

async function render(
  element: ReactElement,
  { glyphs, conformance, xmp, slotLetters, onStage, isWanted }: TentativeOptions,
  messages: string[],
): Promise<TaggedPdf | null> {
  const violations = new Violations();
  const standard = STANDARDS[conformance];
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
    const layout = describeLayout(laidOut);
    checkLayout(laidOut, messages, violations);
    checkTexts(laidOut, sources, glyphs, violations);
    const isRight = violations.list.length === 0 && messages.length === 0;
    if (isRight && !isWanted(layout)) return null;
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
      standard,
      violations,
      metadata,
      rightToLeft,
      finish,
      ...(slotLetters && { slotLetters }),
    });
    const hook = hookDrawing(laidOut, (node, drawNode) => pdf.drawing.node(node, drawNode));
    const bytes = collect(pdf);
    draw(pdf, laidOut);
    const written = await bytes;
    const slots = pdf.drawing.slots?.finish() ?? [];
    return { bytes: written, violations: violations.list, layout, slots };
  } finally {
    unmount();
  }
}

function collect(pdf: PdfkitDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
