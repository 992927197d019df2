import type { AnchorHTMLAttributes, ReactElement } from 'react';
import { usePage } from './page-context.ts';

/** A link that looks as links do on this page. */
export function Link({ className, ...attributes }: AnchorHTMLAttributes<HTMLAnchorElement>): ReactElement {
  const { link } = usePage();
  const names = [link?.className, className].filter(Boolean).join(' ');
  return <a {...(names ? { className: names } : {})} style={link?.style} {...attributes} />;
}
