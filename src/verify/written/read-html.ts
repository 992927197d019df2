import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { BLOCK_END, type Told, type WrittenReading } from './written-reading.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Elements that run on in their line; all others begin and end a block. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code em i input label q s small span strong sub sup u wbr'.split(' '),
);
/** What nobody is shown. */
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'head']);
/** Attributes whose words reach a reader. */
const SPOKEN_ATTRIBUTES = ['aria-label', 'aria-description', 'data-label', 'title', 'placeholder'];

/**
 * Reads a finished web page with a parser of its own, as a browser shows it to eye and ear: the numbers of lists are there,
 * pictures give their descriptions, a box to tick is told in given words. Navigation, foot, and links back from sources are
 * furniture, as are the words of the head and of attributes. Throws a TypeError for bytes that are not UTF-8.
 */
export function readHtml(bytes: Uint8Array, { box }: { readonly box: string }): WrittenReading {
  const document = parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const told: Told[] = [];
  const furniture: string[] = [];

  const tell = (type: Told['type'], text: string): void => {
    const last = told.at(-1);
    if (type === 'text' && last?.type === 'text') told[told.length - 1] = { type, text: last.text + text };
    else told.push({ type, text });
  };
  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) tell('text', node.value);
    if (!('childNodes' in node)) return;
    if ('tagName' in node) visitElement(node);
    else node.childNodes.forEach(visit);
  };
  const visitElement = (element: Element): void => {
    const { tagName } = element;
    const attribute = attributesOf(element);
    if (tagName === 'head') furniture.push(...wordsOfHead(element));
    if (UNSEEN.has(tagName) || attribute('hidden') !== undefined || attribute('aria-hidden') === 'true')
      return;
    const isPicture = tagName === 'img' || attribute('role') === 'img';
    for (const name of SPOKEN_ATTRIBUTES) {
      const words = attribute(name);
      if (words !== undefined && !(isPicture && name === 'aria-label')) furniture.push(words);
    }
    if (isFurniture(element)) {
      furniture.push(...blocksOf(element));
      return;
    }
    const description = attribute('alt') ?? attribute('aria-label');
    if (isPicture && description) tell('alt', description);
    if (tagName === 'svg') return;
    if (tagName === 'input' && attribute('type') === 'checkbox') tell('alt', box);
    const isBlock = !INLINE.has(tagName);
    if (isBlock) tell('text', tagName === 'br' ? '\n' : BLOCK_END);
    const number = numberOf(element);
    if (number !== null) tell('text', `${number}. `);
    element.childNodes.forEach(visit);
    if (isBlock) tell('text', BLOCK_END);
  };
  visit(document);
  return { furnitureStands: 'apart', told, furniture };
}

const attributesOf =
  ({ attrs }: Element) =>
  (name: string): string | undefined =>
    attrs.find((one) => one.name === name)?.value;

/** What stands outside the text: ways about, the foot, the links back from a source to where it is named. */
function isFurniture(element: Element): boolean {
  const attribute = attributesOf(element);
  const isFoot = element.tagName === 'footer' && element.parentNode?.nodeName === 'body';
  return (
    element.tagName === 'nav' ||
    isFoot ||
    attribute('role') === 'doc-backlink' ||
    (element.tagName === 'a' && element.parentNode?.nodeName === 'body')
  );
}

/** The number that a browser writes before an item of an ordered list. */
function numberOf(element: Element): number | null {
  const list = element.parentNode;
  if (element.tagName !== 'li' || list?.nodeName !== 'ol') return null;
  return list.childNodes.filter(({ nodeName }) => nodeName === 'li').indexOf(element) + 1;
}

function wordsOfHead(head: Element): readonly string[] {
  return head.childNodes.flatMap((node): readonly string[] => {
    if (!('tagName' in node)) return [];
    if (node.tagName === 'title') return [textOf(node)];
    const attribute = attributesOf(node);
    const name = attribute('name');
    return name?.startsWith('plainleaf:') ? [`${name}: ${attribute('content')}`] : [];
  });
}

const textOf = (node: Node): string => {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
};

/** The texts of the innermost blocks of a part that is furniture, and the words of its attributes. */
function blocksOf(element: Element): readonly string[] {
  const inner = element.childNodes.filter(
    (node): node is Element => 'tagName' in node && !INLINE.has(node.tagName),
  );
  if (inner.length === 0) return [textOf(element)].filter((text) => text.trim());
  const loose = element.childNodes.filter((node) => !inner.some((one) => one === node)).map(textOf);
  return [...inner.flatMap(blocksOf), ...loose.filter((text) => text.trim())];
}
