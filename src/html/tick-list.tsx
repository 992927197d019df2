import type { ReactElement, ReactNode } from 'react';

// a list without marks is none to some screen readers, unless it says so
const LIST = { role: 'list' };

/** Boxes that can be ticked, on a telephone as on paper. */
export function TickList({
  id,
  items,
}: {
  id?: string | undefined;
  items: readonly ReactNode[];
}): ReactElement {
  return (
    <ul id={id} className="checklist" {...LIST}>
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
