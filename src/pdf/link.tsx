import type { ReactElement, ReactNode } from 'react';
import { LINK } from './elements.ts';
import { useTemplate } from './template.ts';

/** A link inside a Text: `#id` of this document, or an address. `quiet` leaves out the line under it. */
export function Link({
  href,
  alt,
  color,
  quiet = false,
  children,
}: {
  href: string;
  alt?: string;
  /** Default: the brand's. */
  color?: string;
  quiet?: boolean;
  children: ReactNode;
}): ReactElement {
  const { tokens } = useTemplate();
  return (
    <LINK
      href={href}
      alt={alt}
      style={{ color: color ?? tokens.color.brand, textDecoration: quiet ? 'none' : 'underline' }}
    >
      {children}
    </LINK>
  );
}
