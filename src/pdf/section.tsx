import type { ReactElement, ReactNode } from 'react';
import type { Place } from '../model/index.ts';
import { VIEW } from './elements.ts';
import type { Style } from './style.ts';

/** A heading and what belongs to it. `origin` is where it was written. */
export function Section({
  origin,
  style,
  children,
}: {
  origin?: Place | undefined;
  style?: Style;
  children: ReactNode;
}): ReactElement {
  return (
    <VIEW structure="Sect" origin={origin} style={style ?? {}}>
      {children}
    </VIEW>
  );
}
