import { Paragraph, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { SideSection } from './side-section.tsx';

/** What the handout does not promise; in full size, for it is meant to be read. */
export function Disclaimer(): ReactElement | null {
  const { handout, locale } = useTemplate().localised;
  const { disclaimer } = handout;
  if (!disclaimer) return null;
  return (
    <SideSection heading={locale.strings.disclaimer} origin={disclaimer.place}>
      <Paragraph text={disclaimer} />
    </SideSection>
  );
}
