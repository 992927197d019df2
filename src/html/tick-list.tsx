import type { ReactElement, ReactNode } from 'react';
import { UNMARKED_LIST } from './unmarked-list.ts';

/** Boxes that can be ticked, on a telephone as on paper. */
export function TickList({
  id,
  items,
}: {
  id?: string | undefined;
  items: readonly ReactNode[];
}): ReactElement {
  return (
    <ul id={id} className="checklist" {...UNMARKED_LIST}>
      {items.map((item, index) => (
        <li key={index}>
          <label>
            <input type="checkbox" autoComplete="off" />
            <span>{item}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
