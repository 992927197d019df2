import { Box, Link, Paragraph, QrCode, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { SideSection } from './side-section.tsx';

/** Where to read on: in words, as an address to type, and as a code to scan. */
export function LearnMore(): ReactElement | null {
  const { localised, tokens } = useTemplate();
  const { learnMore } = localised.handout;
  if (!learnMore) return null;
  const { strings } = localised.locale;
  const { space } = tokens;
  return (
    <SideSection heading={strings.learn_more} origin={learnMore.place}>
      <Box wrap={false} style={{ flexDirection: 'row', gap: space[4] }}>
        <Box style={{ flexGrow: 1, flexBasis: 0, gap: space[1] }}>
          <Paragraph text={learnMore.label} />
          <Paragraph type="small">
            <Link href={learnMore.url}>{learnMore.url}</Link>
          </Paragraph>
        </Box>
        <QrCode value={learnMore.url} alt={strings.learn_more_qr} />
      </Box>
    </SideSection>
  );
}
