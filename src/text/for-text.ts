import { type Inline, type Localised, mapInlines, plainText } from '../model/index.ts';

/** Raised figures and signs that have letters of their own. */
const RAISED = new Map(
  Array.from('0123456789+−-=()', (sign, index) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾'.charAt(index)]),
);

/**
 * The handout as plain text can say it: the address stands behind the words of a link, and a raised figure is one, since
 * “10” with a raised 6 would be read as 106.
 */
export function forText(localised: Localised): Localised {
  return { ...localised, handout: mapInlines(localised.handout, spellOut) };
}

function spellOut(inline: Inline): Inline {
  if (inline.type === 'superscript') return { ...inline, children: [{ type: 'text', value: raise(inline) }] };
  if (inline.type !== 'link') return inline;
  const address = inline.href.replace(/^(?:mailto|tel):/, '');
  if (saysAddress(plainText(inline.children), address)) return inline;
  return { ...inline, children: [...inline.children, { type: 'text', value: ` (${address})` }] };
}

function raise({ children }: Extract<Inline, { type: 'superscript' }>): string {
  const letters = Array.from(plainText(children));
  return letters.every((letter) => RAISED.has(letter))
    ? letters.map((letter) => RAISED.get(letter)).join('')
    : letters.join('');
}

/** Whether the words hold the address already, as far as it can be told: a telephone number has spaces or none. */
function saysAddress(words: string, address: string): boolean {
  const bare = (text: string): string => text.replace(/[\s().\u00a0\u2010-\u2013-]/gu, '').toLowerCase();
  return bare(words).includes(bare(address));
}
