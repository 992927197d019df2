import type { ReactElement } from 'react';
import { FILLED_ICONS, type FilledIconName } from '../drawing/index.ts';

/** A drawn sign that only decorates: the words beside it say what it means. */
export function Icon({ name }: { name: FilledIconName }): ReactElement {
  const { shape, sign } = FILLED_ICONS[name];
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path className="icon-shape" d={shape} />
      <path className="icon-sign" d={sign} />
    </svg>
  );
}
