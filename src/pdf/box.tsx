import type { ReactElement } from 'react';
import { VIEW, type ViewProps } from './elements.ts';

/** Layout without meaning of its own. */
export function Box(props: ViewProps): ReactElement {
  return <VIEW {...props} />;
}

/** Decoration: a screen reader never meets it. */
export function Artifact(props: Omit<ViewProps, 'artifact' | 'structure'>): ReactElement {
  return <VIEW artifact {...props} />;
}
