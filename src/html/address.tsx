import type { ReactElement } from 'react';
import { Link } from './link.tsx';

/** A web address as a link that may end a line after its slashes and dots, and reads from the left everywhere. */
export function Address({ href }: { href: string }): ReactElement {
  const parts = href.split(/(?<=[/.?&=])(?![/.?&=])/);
  return (
    <Link href={href} dir="ltr">
      {parts.flatMap((part, index) => (index === 0 ? [part] : [<wbr key={index} />, part]))}
    </Link>
  );
}
