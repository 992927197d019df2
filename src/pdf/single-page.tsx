import type { ReactElement, ReactNode } from 'react';
import { VIEW } from './elements.ts';
import { Page } from './page.tsx';
import { useTemplate } from './template.ts';

/** Points that stay free at the foot: where rounding made a text a hair taller than the page, a second one would begin. */
const SPARE = 1;

/** One page, without header and footer. What may grow in it grows until it is full. */
export function SinglePage({ children }: { children: ReactNode }): ReactElement {
  const { paper } = useTemplate();
  return (
    <Page header={nothing} footer={nothing}>
      <VIEW style={paper.endless ? {} : { minHeight: paper.height - SPARE }}>{children}</VIEW>
    </Page>
  );
}

const nothing = (): null => null;
