import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { hasInk, type Inline, plainText, type RichText, unprintableIn } from '../../model/index.ts';
import { canonicalLanguage } from '../language-tag.ts';
import { checkWords, isTooLong } from '../long-words.ts';
import type { Spot } from '../spot.ts';
import { numbersOf, splitCitations } from './citations.ts';
import { literalLetters } from './escapes.ts';
import { splitFacts } from './fact-names.ts';
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

/** How deep <sub> and <sup> go into each other, and mark-up of any kind. */
const DEEPEST_SMALL = 3;
const DEEPEST = 10;

/** Lists in lists in lists: refused before Markdown is asked, which takes long over them. */
const LIST_IN_LIST = /^[ \t]*(?:(?:[-+*>]|\d{1,9}[.)])[ \t]+){4}/m;

/** Openings of comments and the like: Markdown looks for the end of each through the whole text, which takes long for many. */
const MANY_DECLARATIONS = /(?:<[!?][\s\S]*?){20}/;

/** A text as the YAML gives it, where it stands, and the mark-up round the part that is looked at. */
interface Written {
  readonly text: string;
  readonly spot: Spot;
  readonly around: readonly Inline['type'][];
}

const isSmall = (type: string): boolean => /^su[bp]/.test(type);

const isTooDeep = (around: readonly string[]): boolean =>
  around.length > DEEPEST || around.filter(isSmall).length > DEEPEST_SMALL;

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;

function refuseAt(kind: UnsupportedKind, index: number, { spot }: Pick<Written, 'spot'>): readonly Inline[] {
  spot.report({ code: 'inline/unsupported', ...UNSUPPORTED[kind], place: spot.inside(index) });
  return [];
}

const refuse = (kind: UnsupportedKind, node: Nodes, written: Written): readonly Inline[] =>
  refuseAt(kind, startOf(node), written);

interface OpenTag {
  readonly tag: Extract<HtmlTag, { kind: 'open' }>;
  readonly node: Nodes;
  readonly children: Inline[];
  /** What stands round the tag. */
  readonly outside: Written;
}

const TYPE_OF_TAG = { sub: 'subscript', sup: 'superscript', span: 'span' } as const;

function closeTag({ tag, children }: OpenTag): Inline {
  const inside = joinTexts(children);
  if (tag.name === 'span') return { type: 'span', lang: tag.lang, children: inside };
  return { type: TYPE_OF_TAG[tag.name], children: inside };
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
function readNodes(
  nodes: readonly PhrasingContent[],
  outside: Written,
  type?: Inline['type'],
): readonly Inline[] {
  let written: Written = type ? { ...outside, around: [...outside.around, type] } : outside;
  const [first] = nodes;
  if (isTooDeep(written.around)) return first ? refuse('tooDeep', first, written) : [];
  const top: Inline[] = [];
  const open: OpenTag[] = [];
  const put = (...inlines: readonly Inline[]): void => {
    (open.at(-1)?.children ?? top).push(...inlines);
  };
  for (const node of nodes) {
    const tag = node.type === 'html' ? readHtmlTag(node.value) : null;
    if (tag?.kind === 'open') {
      if (tag.name === 'span' && !canonicalLanguage(tag.lang)) refuse('language', node, written);
      open.push({ tag, node, outside: written, children: [] });
      const around = [...written.around, TYPE_OF_TAG[tag.name]];
      // said once, where it begins
      if (isTooDeep(around) && !isTooDeep(written.around)) refuse('tooDeep', node, written);
      written = { ...written, around };
    } else if (tag?.kind === 'close') {
      const opened = open.at(-1);
      if (opened?.tag.name === tag.name) {
        open.pop();
        written = opened.outside;
        put(closeTag(opened));
      } else refuse('unopened', node, written);
    } else if (!isTooDeep(written.around)) put(...readNode(node, written));
  }
  for (const { node } of open) refuse('unclosed', node, written);
  return joinTexts(top);
}

/** What is left of a link that Markdown did not take for one. */
const BROKEN_LINK = /(?<!\\)\]\((?:https?:|mailto:|tel:)/i;

function readText(node: Extract<PhrasingContent, { type: 'text' }>, written: Written): readonly Inline[] {
  const { text, spot } = written;
  let from = startOf(node);
  const end = node.position?.end.offset ?? text.length;
  const broken = BROKEN_LINK.exec(text.slice(from, end));
  if (broken) return refuseAt('brokenLink', from + broken.index, written);
  const value = node.value.replace(/[ \t\r\n]+/g, ' ');
  const readCitations = (letters: string) =>
    splitCitations(letters, (citation) => {
      const index = text.indexOf(citation, from);
      const place = spot.inside(Math.max(index, from));
      if (index >= 0) from = index + citation.length;
      const numbers = numbersOf(citation);
      if (numbers) spot.gathered.citations.push({ value: numbers, place });
      else {
        spot.report({
          code: 'ref/citation',
          message: `${citation} is no citation: its numbers run backwards or start with 0.`,
          hint: 'Write it like [1], [1, 3] or [1-3]. Numbers in brackets that are no citation: use ( ).',
          place,
        });
      }
      return numbers ?? [];
    });
  return splitFacts(value, { source: text.slice(from, end), offset: from, spot }).flatMap((piece) =>
    typeof piece === 'string' ? readCitations(piece) : [piece],
  );
}

function readNode(node: PhrasingContent, written: Written): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return readText(node, written);
    case 'strong':
      return [{ type: 'strong', children: readNodes(node.children, written, 'strong') }];
    case 'link': {
      if (node.title) return refuse('linkTitle', node, written);
      const children = readNodes(node.children, written, 'link');
      if (!hasInk(plainText(children)) && !isTooDeep(written.around))
        return refuse('emptyLink', node, written);
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
function refuseEmptyLines({ text, spot }: Pick<Written, 'text' | 'spot'>): void {
  if (spot.literal) return;
  for (const match of text.matchAll(/(?<=[^\n])\n(?=[^\n])/g))
    refuseAt('paragraph', match.index + 1, { spot });
}

/** What only shows once the mark-up is gone, such as marks on a letter that a pair of signs had kept apart. */
function checkResult(inlines: readonly Inline[], { text, spot }: Written): void {
  const printed = plainText(inlines);
  checkWords(printed, text, spot);
  if (unprintableIn(text).length) return;
  for (const { problem } of unprintableIn(printed)) spot.report(problem);
}

const parse = (text: string): readonly RootContent[] =>
  fromMarkdown(text, {
    extensions: [{ disable: { null: LETTERS_AFTER_ALL } }, literalLetters(text)],
  }).children;

/** One paragraph of running text. Mark-up that a handout does not have is reported where it stands. */
export function readInline(text: string, spot: Spot): RichText {
  if (isTooLong(text, spot)) return { inlines: [], place: spot.place };
  const written: Written = { text, spot, around: [] };
  const markers = LIST_IN_LIST.exec(text);
  if (markers) return { inlines: refuseAt('list', markers.index, written), place: spot.place };
  if (MANY_DECLARATIONS.test(text))
    return { inlines: refuseAt('html', text.search(/<[!?]/), written), place: spot.place };
  const before = spot.gathered.problems.length;
  refuseEmptyLines(written);
  const inlines: readonly Inline[] = NOTHING_BUT_TEXT.test(text)
    ? [{ type: 'text', value: text }]
    : readParagraph(parse(text), written);
  checkResult(inlines, written);
  if (!hasInk(plainText(inlines)) && spot.gathered.problems.length === before) {
    spot.report({
      code: 'schema/empty',
      message: 'This text holds no letters.',
      hint: 'Write something there, or take it out.',
    });
  }
  return { inlines, place: spot.place };
}
