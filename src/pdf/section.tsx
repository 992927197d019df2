import type { ReactElement, ReactNode } from 'react';
import type { Place } from '../model/index.ts';
import { announced } from './announced.ts';
import { VIEW } from './elements.ts';

/** A heading and what belongs to it, which begins on the heading's page. `origin` is where it was written. */
export function Section({
  origin,
  heading,
  children,
}: {
  origin?: Place | undefined;
  heading: ReactNode;
  children: ReactNode;
}): ReactElement {
  return (
    <VIEW structure="Sect" origin={origin}>
      {heading}
      <VIEW style={announced()}>{children}</VIEW>
    </VIEW>
  );
}
