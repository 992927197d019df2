import type { ReactElement } from 'react';
import { EDITIONS, type EditionText, type FitWish } from '../editions/index.ts';
import type {
  ConformanceName,
  Follow,
  PagedEditionName,
  Panels,
  Paper,
  PaperName,
  PreparedImage,
  Tokens,
} from '../model/index.ts';
import type { Template } from '../pdf/index.ts';
import { type FontStack, latinLetters, type Shaping } from '../shaping/index.ts';
import {
  type DrawnSlot,
  type LaidOut,
  layOutTagged,
  type RenderOptions,
  type TaggedPdf,
  type Violation,
} from '../tagged-pdf/index.ts';
import { type PdfReading, readPdf } from '../verify/index.ts';
import { describeSource } from './xmp.ts';

export interface RenderRequest extends EditionText {
  readonly template: Template;
  /** SHA-256 of what the handout says. */
  readonly contentHash: string;
  readonly tokens: Tokens;
  readonly fonts: FontStack;
  readonly images: ReadonlyMap<string, PreparedImage>;
  readonly edition: PagedEditionName;
  readonly paper: PaperName;
  /** Default: ua-1. */
  readonly conformance?: ConformanceName;
  readonly creationDate?: Date;
  /** What it says to one person is drawn so that it can be written anew. */
  readonly asBase?: boolean;
  /** For an edition with a fixed number of panels. */
  readonly fit?: FitWish;
  /** Is told what is being done. */
  readonly follow?: Follow;
}

export type DrawRequest = RenderRequest & {
  readonly conformance: ConformanceName;
  /** Instead of the edition's own. */
  readonly page?: Paper;
  readonly panels?: Panels;
};

/** The tallest page that a PDF may have, points: no panel is taller. */
const ENDLESS = 14_400;

/** A finished file, and what it holds by its own account. */
export interface Drawn {
  readonly bytes: Uint8Array;
  readonly violations: readonly Violation[];
  readonly reading: PdfReading;
  /** What can be written anew, where that was asked for. */
  readonly slots: readonly DrawnSlot[];
}

/** Pages that are laid out, and not drawn yet. */
export interface Pages extends Omit<LaidOut, 'draw'> {
  /** PDF, read back. To be called once at most. */
  draw(): Promise<Drawn>;
}

/** Template → layout → PDF, read back. */
export async function draw(request: DrawRequest, shaping: Shaping): Promise<Drawn> {
  const pages = await layOut(request, shaping);
  return pages.draw();
}

/** Template → layout: half of the work, which shows whether the pages are worth the other half. */
export async function layOut(request: DrawRequest, shaping: Shaping): Promise<Pages> {
  const laidOut = await layOutTagged(elementOf(request), optionsOf(request, shaping));
  return { ...laidOut, draw: async () => readBack(await laidOut.draw(), request) };
}

function elementOf(request: DrawRequest): ReactElement {
  const { localised, tokens, fonts, images, edition, paper, panels, follow } = request;
  const page = request.page ?? EDITIONS[edition].pages[paper];
  const created = creationDate(request);
  follow?.('drawing');
  return request.template({
    localised,
    tokens,
    fonts,
    images,
    paper: panels?.measuring ? { ...page, height: ENDLESS } : page,
    ...(panels && { panels }),
    created,
    ...(follow && { follow }),
  });
}

function optionsOf(
  { localised, edition, conformance, contentHash, asBase, follow }: DrawRequest,
  shaping: Shaping,
): RenderOptions {
  return {
    glyphs: shaping.glyphs,
    conformance,
    xmp: describeSource(localised, edition, contentHash),
    ...(asBase && { slotLetters: latinLetters }),
    onStage: (stage) => follow?.(stage),
  };
}

function readBack({ bytes, violations, slots }: TaggedPdf, { follow }: DrawRequest): Drawn {
  follow?.('reading-back');
  const read = readPdf(bytes);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join(' '));
  return { bytes, violations, slots, reading: read.value };
}

/** A day that does not depend on the clock: the same handout gives the same bytes tomorrow. */
const FIXED_DAY = '2000-01-01';

function creationDate({ creationDate: given, localised }: RenderRequest): Date {
  return given ?? new Date(`${localised.handout.review.published ?? FIXED_DAY}T00:00:00Z`);
}
