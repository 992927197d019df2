import type { StructureType } from './structure-types.ts';

/** A rectangle in points, origin top left, relative to the parent node. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly paddingTop?: number;
  readonly paddingRight?: number;
  readonly paddingBottom?: number;
  readonly paddingLeft?: number;
}

export type ListNumbering =
  | 'None'
  | 'Disc'
  | 'Circle'
  | 'Square'
  | 'Decimal'
  | 'UpperRoman'
  | 'LowerRoman'
  | 'UpperAlpha'
  | 'LowerAlpha';

export interface OutlineEntry {
  readonly title: string;
  /** 1 is the outermost. */
  readonly level: number;
}

/**
 * What a component may say about itself, as props on any react-pdf element. react-pdf carries unknown props through
 * layout and page splitting unread.
 */
export interface SemanticProps {
  readonly structure?: StructureType | undefined;
  /** What a Figure shows, or what a Link leads to. An Image or Svg with `alt` is a Figure. */
  readonly alt?: string | undefined;
  /** BCP 47. */
  readonly lang?: string | undefined;
  /** On a TH: the cells it heads. */
  readonly scope?: 'Column' | 'Row' | undefined;
  readonly colSpan?: number | undefined;
  readonly rowSpan?: number | undefined;
  /** On an L. */
  readonly numbering?: ListNumbering | undefined;
  readonly outline?: OutlineEntry | undefined;
  /** Decoration: out of the structure tree, with everything in it. */
  readonly artifact?: boolean | undefined;
  /** What an abbreviation stands for. */
  readonly expansion?: string | undefined;
  readonly actualText?: string | undefined;
  /** On a Link: `#id` of a node of the same document, or a URL. */
  readonly href?: string | undefined;
  readonly id?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /** On a text that says something else in each copy of the document: the name of what it says. */
  readonly slot?: string | undefined;
  /** Names the source of everything under the node; handed back with violations and boxes, never read. */
  readonly origin?: unknown;
}

export interface RunAttributes {
  readonly font?: readonly unknown[];
  readonly fontSize?: number;
  /** OpenType features by tag. */
  readonly features?: unknown;
  readonly align?: string;
  readonly direction?: string;
  readonly bidiLevel?: number;
  readonly link?: unknown;
  readonly backgroundColor?: unknown;
  readonly attachment?: unknown;
}

/** Advances in points, offsets in font units. */
export interface GlyphPosition {
  readonly xAdvance: number;
  readonly yOffset?: number;
}

/** A stretch of a line in one font and style, as textkit leaves it. */
export interface TextRun {
  readonly glyphs?: readonly unknown[];
  readonly positions?: readonly GlyphPosition[];
  /** Points. */
  readonly xAdvance?: number;
  readonly attributes: RunAttributes;
}

export interface TextLine {
  readonly string: string;
  runs: readonly TextRun[];
  /** Relative to the text's first line, not to the page. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly overflowLeft?: number;
  readonly overflowRight?: number;
  /** Underlines and the like. */
  readonly decorationLines?: readonly unknown[];
}

export type NodeProps = SemanticProps & Record<string, unknown>;

/** A node of react-pdf's document, before and after layout. */
export interface PdfNode {
  readonly type: string;
  props: NodeProps;
  style?: unknown;
  readonly box?: Box;
  children?: PdfNode[];
  readonly lines?: readonly TextLine[] | null;
  /** On a TEXT_INSTANCE. */
  readonly value?: string;
}

/** Given to each node before layout; fragments of a node on several pages share it. */
export interface NodeIdentity {
  /** Place in the source, for children that are painted in another order. */
  readonly order: number;
  /** The nearest `origin` at or above the node. */
  readonly origin: unknown;
  /** Made anew for each page by the page's `layout` function. */
  readonly chrome: boolean;
  /** Chrome around the page's content. */
  readonly aroundContent: boolean;
}

const IDENTITY = 'taggedIdentity';

export function identityOf(node: PdfNode): NodeIdentity | null {
  return (node.props?.[IDENTITY] as NodeIdentity | undefined) ?? null;
}

export function setIdentity(node: PdfNode, identity: NodeIdentity): void {
  node.props[IDENTITY] = identity;
}

/** The typed letters under a node. */
export function textOf(node: PdfNode): string {
  return node.type === 'TEXT_INSTANCE' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('');
}

/** Whether drawing the node leaves marks on the page: the old page engine leaves empty fragments behind. */
export function hasInk(node: PdfNode): boolean {
  if (node.type === 'TEXT') return (node.lines?.length ?? 0) > 0;
  if (node.type === 'SVG' || node.type === 'IMAGE' || node.type === 'CANVAS') return true;
  return (node.children ?? []).some(hasInk);
}
