import type { ReactElement } from 'react';
import { usePage } from '../page-context.ts';

/** A box that can be ticked on paper: a mail program lets nobody tick one. */
export function TickBox(): ReactElement {
  const { checklist_box: words } = usePage().localised.locale.strings;
  return (
    <>
      <span role="img" aria-label={words}>
        <span aria-hidden="true">☐</span>
      </span>{' '}
    </>
  );
}
