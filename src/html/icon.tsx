import type { ReactElement } from 'react';
import { ICONS, type IconName } from '../drawing/index.ts';

/** A drawn sign that only decorates: the words beside it say what it means. */
export function Icon({ name }: { name: IconName }): ReactElement {
  const { shape, sign } = ICONS[name];
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path className="icon-shape" d={shape} />
      <path className="icon-sign" d={sign} />
    </svg>
  );
}
