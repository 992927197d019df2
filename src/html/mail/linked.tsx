import type { ReactElement, ReactNode } from 'react';
import type { Look } from '../look.ts';
import { PageContext, usePage } from '../page-context.ts';

/** Texts whose links look otherwise, as on a dark band. */
export function Linked({ look, children }: { look: Look; children: ReactNode }): ReactElement {
  return <PageContext value={{ ...usePage(), link: look }}>{children}</PageContext>;
}
