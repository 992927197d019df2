import type { PartKind } from '../../model/index.ts';
import type { ComparedPart } from './handout-parts.ts';
import { lackingNumbers } from './lacking-numbers.ts';

/** Kinds that a translator may have taken for each other, as a caution for a paragraph. */
const IN_SECTIONS: ReadonlySet<PartKind> = new Set<PartKind>([
  ...(['text', 'list item', 'step', 'box to tick', 'note', 'caution', 'emergency'] as const),
]);

const NEVER = -100;

/**
 * How well a part may stand for one of another language, without knowing its words: by its kind, by its numbers,
 * citations and links, and by its length, as a long text stays a long text in every language.
 */
export function likenessOf(
  original: readonly ComparedPart[],
  translated: readonly ComparedPart[],
): (one: ComparedPart, other: ComparedPart) => number {
  const lettersIn = (parts: readonly ComparedPart[]): number =>
    parts.reduce((sum, { text }) => sum + text.length, 0);
  const expansion = (lettersIn(translated) || 1) / (lettersIn(original) || 1);
  return (one, other) => {
    const ofKind = byKind(one.kind, other.kind);
    return ofKind === NEVER ? NEVER : ofKind + byMarks(one, other) + byLength(one, other, expansion);
  };
}

function byKind(one: PartKind, other: PartKind): number {
  if (one === other) return 1;
  return IN_SECTIONS.has(one) && IN_SECTIONS.has(other) ? -1.4 : NEVER;
}

function byMarks(one: ComparedPart, other: ComparedPart): number {
  const shared = one.numbers.length - lackingNumbers(one.numbers, other.numbers).length;
  const ofNumbers = one.numbers.length > 0 ? (shared > 0 ? 0.5 : -0.3) : other.numbers.length > 0 ? -0.2 : 0;
  const ofCitations = one.cited.length > 0 && one.cited.join() === other.cited.join() ? 0.3 : 0;
  const ofLinks = one.links.length > 0 && one.links.some((link) => other.links.includes(link)) ? 0.5 : 0;
  return ofNumbers + ofCitations + ofLinks + (one.kind === 'reference' ? byAddress(one.text, other.text) : 0);
}

/** Titles of sources are translated, or are not; what is printed as their address stays. */
const byAddress = (one: string, other: string): number => {
  const [address] = ADDRESS.exec(one) ?? [];
  return address !== undefined && other.includes(address) ? 1 : 0;
};
const ADDRESS = /https?:\/\/\S+/u;

/** From 0.5, for as many letters as are expected, down to −0.5. */
function byLength({ text: one }: ComparedPart, { text: other }: ComparedPart, expansion: number): number {
  if (!one || !other) return 0;
  const apart = Math.abs(Math.log(other.length / (one.length * expansion)));
  return 0.5 - Math.min(1, apart);
}
