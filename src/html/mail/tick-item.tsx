import type { ReactElement, ReactNode } from 'react';
import { usePage } from '../page-context.ts';
import { FRAME } from './box.tsx';
import { useLooks } from './looks/index.ts';

/**
 * An item of a list with a box that can be ticked on paper: a mail program lets nobody tick one. A table keeps its later lines
 * beside the box, and not under it, also in Outlook.
 */
export function TickItem({ children }: { children: ReactNode }): ReactElement {
  const { checklist_box: words } = usePage().localised.locale.strings;
  const { item, tick, ticked } = useLooks();
  return (
    <li {...item}>
      <table {...FRAME}>
        <tbody>
          <tr>
            <td width={24} {...tick}>
              <span role="img" aria-label={words}>
                <span aria-hidden="true">☐</span>
              </span>
            </td>
            <td {...ticked}>{children}</td>
          </tr>
        </tbody>
      </table>
    </li>
  );
}
