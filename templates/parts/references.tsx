import {
  Box,
  Label,
  Link,
  ListItem,
  OrderedList,
  Paragraph,
  referenceId,
  useMarkerWidth,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { useSideBySide } from './beside.tsx';
import { SideSection } from './side-section.tsx';

/** The sources, numbered, with their addresses in full. */
export function References(): ReactElement | null {
  const { localised, tokens } = useTemplate();
  const { references, locale } = localised;
  const { beside } = useSideBySide();
  const width = useMarkerWidth(Math.max(0, ...references.map(({ label }) => label.length)), 'small');
  if (references.length === 0) return null;
  const { color, space } = tokens;
  return (
    <SideSection heading={locale.strings.references}>
      <OrderedList style={{ gap: beside ? 1 : 0.5 * space[1] }}>
        {references.map(({ number, label, text, url, missing, place }) => (
          <Box key={number} origin={place}>
            <ListItem id={referenceId(number)} marker={<Label text={label} type="small" width={width} />}>
              {text && (
                <Paragraph type="small" text={text} style={{ color: missing ? color.muted : color.ink }} />
              )}
              {url && (
                <Paragraph type="small">
                  <Link href={url}>{url}</Link>
                </Paragraph>
              )}
            </ListItem>
          </Box>
        ))}
      </OrderedList>
    </SideSection>
  );
}
