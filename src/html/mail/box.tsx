import type { ReactElement, ReactNode } from 'react';
import { type BoxLook, useLooks } from './looks/index.ts';

/** What every table that only frames something carries: Outlook draws no frame round anything else. */
export const FRAME = {
  role: 'presentation',
  width: '100%',
  cellPadding: 0,
  cellSpacing: 0,
  border: 0,
} as const;

/** A frame round what belongs together. */
export function Box({ look, children }: { look: BoxLook; children: ReactNode }): ReactElement {
  const { band } = useLooks();
  return (
    <div {...band}>
      <table {...FRAME} {...look.table}>
        <tbody>
          <tr>
            <td {...look.cell}>{children}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
