import { Box, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { useSideBySide } from './beside.tsx';
import { Facts } from './facts.tsx';
import { SideSection } from './side-section.tsx';

/** Who wrote the handout, from what, and who has checked it. */
export function About(): ReactElement {
  const { localised } = useTemplate();
  const { main, beside } = useSideBySide();
  return (
    // in large type it would be a third of a page
    <Box wrap={!beside}>
      <SideSection heading={localised.locale.strings.about}>
        <Facts facts={localised.about} type="small" room={main} />
      </SideSection>
    </Box>
  );
}
