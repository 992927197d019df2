import type { Direction } from '../model/index.ts';
import { flattenStyle, isRow, resolveDirection, type Style } from './direction.ts';
import { withLanguage } from './features.ts';
import { lineWidth } from './measure.ts';
import { hasRightToLeftLetter } from './mirror.ts';
import { markText } from './text-marks.ts';
import { createWordSplitter } from './word-boxes.ts';

/** A node of react-pdf's tree before layout, as far as this pass reads and writes it. */
export interface TextTreeNode {
  readonly type: string;
  props?: Record<string, unknown>;
  style?: unknown;
  box?: object;
  children?: TextTreeNode[];
  /** Of a TEXT_INSTANCE. */
  value?: string;
}

interface Context {
  readonly direction: Direction;
  readonly language: string | undefined;
  readonly textAlign: unknown;
  readonly letterSpacing: unknown;
  readonly features: unknown;
  readonly inRow: boolean;
  readonly inText: boolean;
  readonly inCell: boolean;
  readonly families: readonly string[];
  /** Points that a line has, where the text was told. */
  readonly room: number | undefined;
  readonly fontSize: unknown;
  /** Nodes that were prepared before and are only passed through. */
  readonly prepared: ReadonlySet<TextTreeNode>;
}

type Dynamic = (...args: unknown[]) => unknown;

const START: Context = {
  direction: 'ltr',
  language: undefined,
  textAlign: undefined,
  letterSpacing: undefined,
  features: undefined,
  inRow: false,
  inText: false,
  inCell: false,
  families: [],
  room: undefined,
  fontSize: undefined,
  prepared: new Set(),
};

/**
 * One pass over react-pdf's tree before layout; mutates it. Reads `dir` ('ltr', 'rtl') and `lang` (or `language`) from
 * each node's props, both inherited, and settles everything that depends on them: edges and alignment by start and
 * end, the order of rows, explicit alignment and direction of each Text, isolates, line breaks. A Text may say in
 * `room` how many points its lines have. What `render` and `layout` functions return later is prepared when they return it.
 */
export function prepareText(document: TextTreeNode): void {
  prepareNode(document, START);
}

function prepareNode(node: TextTreeNode, outer: Context): void {
  if (!node.props || outer.prepared.has(node)) return;
  const { props } = node;
  const isText = node.type === 'TEXT' || (node.type === 'LINK' && outer.inText);
  if (node.type === 'LINK' && !outer.inText) wrapLinkText(node);

  const direction = readDirection(props.dir) ?? outer.direction;
  const written = node.type === 'DOCUMENT' ? {} : flattenStyle(node.style);
  const style = resolveDirection(written, { direction, inRow: outer.inRow, isText });
  const context: Context = {
    ...outer,
    direction,
    language: readString(props.lang) ?? readString(props.language) ?? outer.language,
    textAlign: style.textAlign ?? (readDirection(props.dir) ? undefined : outer.textAlign),
    letterSpacing: style.letterSpacing ?? outer.letterSpacing,
    features: style.fontFeatureSettings ?? outer.features,
    inRow: isRow(style),
    inText: outer.inText || isText,
    inCell: outer.inCell || props.structure === 'TD' || props.structure === 'TH',
    families: readFamilies(style.fontFamily) ?? outer.families,
    room: readNumber(props.room),
    fontSize: style.fontSize ?? outer.fontSize,
  };
  if (node.type !== 'DOCUMENT') node.style = isText ? styleText(style, node, outer, context) : style;
  if (node.type === 'SVG') return;

  if (isText && !outer.inText) {
    props.hyphenationCallback = createWordSplitter();
    // no hyphen, should two boxes ever meet
    props.hyphenationPenalty = 10_000;
    markTexts(node.children ?? [], context);
  }
  if (outer.inText && typeof props.render === 'function') {
    // react-pdf would print nothing for it
    throw new Error(
      'A `render` inside a Text prints nothing: give the whole Text one `render` that returns all of its words.',
    );
  }
  prepareDynamic(props, context);
  for (const child of node.children ?? []) prepareNode(child, context);
}

/** react-pdf wraps the text of a Link in a bare Text, after this pass: do it here, so that it is prepared too. */
function wrapLinkText(link: TextTreeNode): void {
  const children = link.children ?? [];
  const isWords = children.every(({ type }) => type === 'TEXT_INSTANCE' || type === 'TEXT');
  if (!isWords || !children.some(({ type }) => type === 'TEXT_INSTANCE')) return;
  link.children = [{ type: 'TEXT', props: {}, style: {}, box: {}, children }];
}

function styleText(style: Style, node: TextTreeNode, outer: Context, context: Context): Style {
  const styled: Record<string, unknown> = { ...style, direction: style.direction ?? context.direction };
  if (!outer.inText) {
    // react-pdf places the lines of a narrow box by the Text's own textAlign alone
    styled.textAlign ??= context.textAlign ?? (context.direction === 'rtl' ? 'right' : 'left');
  }
  const features = withLanguage(context.features, context.language);
  styled.fontFeatureSettings = features;
  if (Number(context.letterSpacing) !== 0 && context.letterSpacing !== undefined) {
    // spacing would tear joined letters apart, and leave ligatures tighter than the rest
    if (hasRightToLeftLetter(textOf(node))) styled.letterSpacing = 0;
    else styled.fontFeatureSettings = { liga: false, clig: false, ...features };
  }
  return styled;
}

function prepareDynamic(props: Record<string, unknown>, context: Context): void {
  const { render, layout } = props;
  if (typeof render === 'function') {
    const original = render as Dynamic;
    props.render = (...args: unknown[]) => {
      const nodes = asNodes(original(...args));
      if (context.inText) markTexts(nodes, context);
      for (const node of nodes) prepareNode(node, context);
      return nodes;
    };
  }
  if (typeof layout === 'function') {
    const original = layout as Dynamic;
    props.layout = (pageProps: unknown, content: unknown) => {
      const nodes = asNodes(original(pageProps, content));
      // the page's content passes through a layout, and was prepared with the document
      const inner = { ...context, prepared: new Set(asNodes(content)) };
      for (const node of nodes) prepareNode(node, inner);
      return nodes;
    };
  }
}

/** Marks line breaks and isolates in all the words of one Text. */
function markTexts(nodes: readonly TextTreeNode[], context: Context): void {
  const { direction, language } = context;
  const pieces = nodes.flatMap(collectPieces);
  const written = pieces.map((piece) => piece.value ?? PICTURE);
  const marked = markText(written, { direction, language, fits: fitting(context) });
  pieces.forEach((piece, index) => {
    if (piece.value !== undefined) piece.value = marked[index] ?? piece.value;
  });
}

/** A cell may be as narrow as its longest word; anything else has room for words that stay together, unless it was told how much it has. */
function fitting({
  inCell,
  room,
  families,
  fontSize,
  language,
}: Context): ((stretch: string) => boolean) | undefined {
  if (room === undefined) return inCell ? () => false : undefined;
  const size = readNumber(fontSize) ?? 0;
  return (stretch) => size > 0 && lineWidth(stretch, { families, fontSize: size, language }) <= room;
}

/** Stands for a picture in a line. */
const PICTURE = '\ufffc';

function collectPieces(node: TextTreeNode): TextTreeNode[] {
  if (node.type !== 'TEXT' && node.type !== 'LINK') return [node];
  return (node.children ?? []).flatMap(collectPieces);
}

function textOf(node: TextTreeNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

function asNodes(value: unknown): TextTreeNode[] {
  return [value].flat().filter((node): node is TextTreeNode => typeof node === 'object' && node !== null);
}

function readDirection(value: unknown): Direction | undefined {
  return value === 'rtl' || value === 'ltr' ? value : undefined;
}

function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function readFamilies(value: unknown): readonly string[] | undefined {
  const names = [value].flat().filter((name): name is string => typeof name === 'string');
  return names.length > 0 ? names : undefined;
}

function readString(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
