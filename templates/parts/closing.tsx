import { Box, plainText, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { About } from './about.tsx';
import { useSideBySide } from './beside.tsx';
import { Disclaimer } from './disclaimer.tsx';
import { LearnMore } from './learn-more.tsx';
import { References } from './references.tsx';
import { useSideGap } from './side-section.tsx';
import { useStaysWhole } from './stays-whole.ts';

/**
 * What stands at the end. All but the sources stays together, so that no last page holds a line or two; in large type,
 * where that would be half of a page, each of its parts does.
 */
export function Closing(): ReactElement {
  const { localised } = useTemplate();
  const staysWhole = useStaysWhole();
  const { beside } = useSideBySide();
  const { disclaimer, learnMore } = localised.handout;
  const gap = useSideGap();
  const letters = [
    ...[disclaimer, learnMore?.label].map((text) => (text ? plainText(text) : '')),
    ...localised.about.map(({ value }) => value),
  ].join('').length;
  return (
    <Box style={{ gap }}>
      <References />
      <Box wrap={!beside || !staysWhole(letters)} style={{ gap }}>
        <LearnMore />
        <Disclaimer />
        <About />
      </Box>
    </Box>
  );
}
