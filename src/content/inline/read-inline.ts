import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type Inline, plainText, type RichText } from '../../model/index.ts';
import { canonicalLanguage } from '../language-tag.ts';
import type { Spot } from '../spot.ts';
import { splitCitations } from './citations.ts';
import { type HtmlTag, readHtmlTag } from './html-tag.ts';
import { readLink } from './link-target.ts';
import { UNSUPPORTED, type UnsupportedKind } from './unsupported.ts';

/** Markdown that would swallow letters of a one-paragraph text without a trace; it is left as the letters it is. */
const LETTERS_AFTER_ALL = ['codeIndented', 'definition', 'htmlFlow', 'setextUnderline', 'thematicBreak'];

/**
 * One line of letters and signs that mean nothing in Markdown, whatever stands next to them, and that no list, heading
 * or citation begins with. Most texts are such, and the parser costs more than all else that is done with them.
 */
const NOTHING_BUT_TEXT = /^\p{L}(?:[\p{L}\p{M}\p{N}.,;:()'’‘"“”%/?–—-]| (?! ))*(?<! )$/u;

/** A text as the YAML gives it, and where it stands. */
interface Written {
  readonly text: string;
  readonly spot: Spot;
}

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;

function refuseAt(kind: UnsupportedKind, index: number, { spot }: Written): readonly Inline[] {
  spot.report({ code: 'inline/unsupported', ...UNSUPPORTED[kind], place: spot.inside(index) });
  return [];
}

const refuse = (kind: UnsupportedKind, node: Nodes, written: Written): readonly Inline[] =>
  refuseAt(kind, startOf(node), written);

interface OpenTag {
  readonly tag: Extract<HtmlTag, { kind: 'open' }>;
  readonly node: Nodes;
  readonly children: Inline[];
}

function closeTag({ tag, children }: OpenTag): Inline {
  const inside = joinTexts(children);
  if (tag.name === 'span') return { type: 'span', lang: tag.lang, children: inside };
  return { type: tag.name === 'sub' ? 'subscript' : 'superscript', children: inside };
}

/** Joins neighbouring texts, so that one stretch of letters is one inline. */
function joinTexts(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: last.value + inline.value };
    } else joined.push(inline);
  }
  return joined;
}

/** HTML comes as single tags between their neighbours; here they are matched. */
function readNodes(nodes: readonly PhrasingContent[], written: Written): readonly Inline[] {
  const top: Inline[] = [];
  const open: OpenTag[] = [];
  const put = (...inlines: readonly Inline[]): void => {
    (open.at(-1)?.children ?? top).push(...inlines);
  };
  for (const node of nodes) {
    const tag = node.type === 'html' ? readHtmlTag(node.value) : null;
    if (tag?.kind === 'open') {
      if (tag.name === 'span' && !canonicalLanguage(tag.lang)) refuse('language', node, written);
      open.push({ tag, node, children: [] });
    } else if (tag?.kind === 'close') {
      const opened = open.at(-1);
      if (opened?.tag.name === tag.name) {
        open.pop();
        put(closeTag(opened));
      } else refuse('unopened', node, written);
    } else put(...readNode(node, written));
  }
  for (const { node } of open) refuse('unclosed', node, written);
  return joinTexts(top);
}

function readText(
  node: Extract<PhrasingContent, { type: 'text' }>,
  { text, spot }: Written,
): readonly Inline[] {
  let from = startOf(node);
  return splitCitations(node.value.replace(/[ \t\r\n]+/g, ' '), (value, citation) => {
    const index = text.indexOf(citation, from);
    spot.gathered.citations.push({ value, place: spot.inside(Math.max(index, from)) });
    if (index >= 0) from = index + citation.length;
  });
}

function readNode(node: PhrasingContent, written: Written): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return readText(node, written);
    case 'strong':
      return [{ type: 'strong', children: readNodes(node.children, written) }];
    case 'link': {
      if (node.title) return refuse('linkTitle', node, written);
      const children = readNodes(node.children, written);
      if (!plainText(children).trim()) return refuse('emptyLink', node, written);
      return [readLink(node.url, children, startOf(node), written.spot)];
    }
    case 'emphasis':
    case 'inlineCode':
    case 'image':
    case 'break':
      return refuse(node.type, node, written);
    default:
      return refuse('html', node, written);
  }
}

function readParagraph(nodes: readonly RootContent[], written: Written): readonly Inline[] {
  return nodes.flatMap((node, index) => {
    if (node.type === 'paragraph')
      return index ? refuse('paragraph', node, written) : readNodes(node.children, written);
    const known =
      node.type === 'heading' || node.type === 'list' || node.type === 'blockquote' || node.type === 'code';
    return refuse(known ? node.type : 'html', node, written);
  });
}

/** Everywhere but behind |, YAML makes one line break of an empty line: there a second paragraph was meant. */
function refuseEmptyLines({ text, spot }: Written): void {
  if (spot.literal) return;
  for (const match of text.matchAll(/(?<=[^\n])\n(?=[^\n])/g))
    refuseAt('paragraph', match.index + 1, { text, spot });
}

/** One paragraph of running text. Mark-up that a handout does not have is reported where it stands. */
export function readInline(text: string, spot: Spot): RichText {
  if (NOTHING_BUT_TEXT.test(text)) return { inlines: [{ type: 'text', value: text }], place: spot.place };
  const written = { text, spot };
  const before = spot.gathered.problems.length;
  refuseEmptyLines(written);
  const root = fromMarkdown(text, { extensions: [{ disable: { null: LETTERS_AFTER_ALL } }] });
  const inlines = readParagraph(root.children, written);
  if (!plainText(inlines).trim() && spot.gathered.problems.length === before) {
    spot.report({
      code: 'schema/empty',
      message: 'This text holds no letters.',
      hint: 'Write something there, or take it out.',
    });
  }
  return { inlines, place: spot.place };
}
