import type { AnchorHTMLAttributes, ReactElement } from 'react';
import { usePage } from './page-context.ts';

/** A link that looks as links do on this page. */
export function Link({ className, ...attributes }: AnchorHTMLAttributes<HTMLAnchorElement>): ReactElement {
  const { link } = usePage();
  // a telephone number is read in one
  const style =
    link && attributes.href?.startsWith('tel:') ? { ...link.style, whiteSpace: 'nowrap' } : link?.style;
  const names = [link?.className, className].filter(Boolean).join(' ');
  return <a {...(names ? { className: names } : {})} style={style} {...attributes} />;
}
