import type { CSSProperties } from 'react';

/** What an element carries of its style itself, and the names by which a style sheet may change that. */
export interface Look {
  readonly className?: string;
  readonly style: CSSProperties;
}
