import type { Inline } from '../../model/index.ts';
import { isWebAddress } from '../schema-parts.ts';
import type { Spot } from '../spot.ts';

const isTarget = (href: string): boolean => {
  if (/^https?:/i.test(href)) return isWebAddress(href);
  if (/^mailto:/i.test(href)) return /^mailto:[^\s@]+@[^\s@]+$/i.test(href);
  return /^tel:[+\d(][\d() .-]*$/i.test(href);
};

/** A link, or a cross-reference when it leads to `#id`. `index` is where in its text it starts. */
export function readLink(href: string, children: readonly Inline[], index: number, spot: Spot): Inline {
  if (href.startsWith('#')) {
    const to = href.slice(1);
    spot.gathered.crossReferences.push({ value: to, place: spot.inside(index) });
    return { type: 'cross-reference', to, children };
  }
  if (!isTarget(href)) {
    spot.report({
      code: 'inline/link-protocol',
      message: `A link cannot lead to “${href}”.`,
      hint: 'Write a full address: https://…, mailto:name@example.org, tel:+1-202-555-0100, or #id for a place in this handout.',
      place: spot.inside(index),
    });
  }
  return { type: 'link', href, children };
}
