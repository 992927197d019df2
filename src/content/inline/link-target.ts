import { type Inline, plainText } from '../../model/index.ts';
import { checkWords } from '../long-words.ts';
import { isWebAddress, SMALL_LETTERS, startsLoudly } from '../schema-parts.ts';
import type { Spot } from '../spot.ts';

const isTarget = (href: string): boolean => {
  if (/^https?:/i.test(href)) return isWebAddress(href);
  if (/^mailto:/i.test(href)) return /^mailto:[^\s@]+@[^\s@]+$/i.test(href);
  return /^tel:[+\d(][\d() .-]*$/i.test(href);
};

/** An address without what two ways of writing it may differ in. */
const bare = (address: string): string =>
  address
    .replace(/^(?:https?:\/\/|mailto:)/i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '')
    .toLowerCase();

/** Words that a reader takes for an address: `https://…`, `www.…`, `good.org/page`, `name@good.org`. */
const looksLikeAddress = (words: string): boolean =>
  /^(?:https?:\/\/\S+|www\.\S+|(?:[^\s@/]+@)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]\S*)?)$/i.test(
    words,
  );

/** Whether the words of a link name another address than the one it leads to; a file's name alone is fine. */
function misleads(words: string, href: string): boolean {
  if (!looksLikeAddress(words) || bare(words) === bare(href)) return false;
  return !(/^[^/@:]+$/.test(words) && bare(href).endsWith(`/${words.toLowerCase()}`));
}

function checkTarget(href: string, words: string, index: number, spot: Spot): void {
  const place = spot.inside(index);
  if (!isTarget(href)) {
    spot.report({
      code: 'inline/link-protocol',
      message: `A link cannot lead to “${href}”.`,
      hint: startsLoudly(href)
        ? SMALL_LETTERS
        : 'Write a full address without a password, %20 for a space: https://…, mailto:name@example.org, tel:+1-202-555-0100, or #id for a place in this handout.',
      place,
    });
  } else if (misleads(words, href)) {
    spot.report({
      code: 'inline/link-words',
      message: `The words of this link are the address ${words}, but it leads to ${href}.`,
      hint: 'Write the address alone between < and >, or other words: what it leads to.',
      place,
    });
  }
  // printed in full or not, an address this long is none
  if (href !== words) checkWords(href, href, { ...spot, inside: () => place });
}

/** A link, or a cross-reference when it leads to `#id`. `index` is where in its text it starts. */
export function readLink(href: string, children: readonly Inline[], index: number, spot: Spot): Inline {
  if (href.startsWith('#')) {
    const to = href.slice(1);
    spot.gathered.crossReferences.push({ value: to, place: spot.inside(index) });
    return { type: 'cross-reference', to, children };
  }
  checkTarget(href, plainText(children).trim(), index, spot);
  return { type: 'link', href, children };
}
