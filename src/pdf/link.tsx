import { createContext, type ReactElement, type ReactNode, useContext } from 'react';
import { LINK } from './elements.ts';
import { useTemplate } from './template.ts';

/**
 * How links stand out in words, beside their colour. A line under an address hides its underscores, so clear print for
 * people who see little has none.
 */
export type LinkLook = 'underlined' | 'bold';

export const LinkLookContext = createContext<LinkLook>('underlined');

/** A link inside a Text: `#id` of this document, or an address. `quiet` does not stand out but by colour. */
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
  const look = useContext(LinkLookContext);
  return (
    <LINK
      href={href}
      alt={alt}
      style={{
        color: color ?? tokens.color.brand,
        textDecoration: quiet || look === 'bold' ? 'none' : 'underline',
        ...(!quiet && look === 'bold' ? { fontWeight: 700 } : {}),
      }}
    >
      {children}
    </LINK>
  );
}
