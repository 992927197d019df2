import { linksOf, type PrintedLink } from '../links.ts';
import type { Rule } from '../rule.ts';

export const linkAddress: Rule = {
  id: 'print/link-address',
  source: 'A printed page cannot be clicked: what a reader needs must stand on the paper.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised }) =>
    linksOf(localised.handout)
      .filter((link) => !showsAddress(link))
      .map(({ words, href, place }) => ({
        severity: 'warning',
        message: `On paper, “${words}” does not show where it leads: ${addressOf(href)} is lost.`,
        hint: `Write it out, such as <${href}>, or name it under learn_more, which prints it with a QR code.`,
        place,
      })),
};

const addressOf = (href: string): string =>
  href.replace(/^(?:https?:\/\/(?:www\.)?|mailto:|tel:)/i, '').replace(/\/$/, '');

function showsAddress({ words, href }: PrintedLink): boolean {
  if (/^tel:/i.test(href)) {
    // +1-202-555-0100 may be printed as (202) 555-0100
    const digits = words.replace(/\D/g, '');
    return digits.length >= 3 && href.replace(/\D/g, '').endsWith(digits);
  }
  return words.toLowerCase().includes(addressOf(href).toLowerCase());
}
