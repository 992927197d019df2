import { Artifact, Box, Heading, Panel, Paragraph, Picture, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';

/** Most that a logo takes on the cover, points. */
const LOGO = { width: 120, height: 36 };

/** What is seen in the rack: topic, title, one line, for whom, and whose it is. */
export function LeafletCover(): ReactElement {
  const { localised, tokens } = useTemplate();
  const { handout, audience } = localised;
  const { color, space, radius, margin } = tokens;
  const onBrand = { color: color.onBrand };
  return (
    <Panel origin={handout.title.place}>
      <Box
        style={{
          backgroundColor: color.brand,
          borderRadius: 2 * radius,
          padding: space[5],
          flexGrow: 1,
          marginBottom: space[3],
        }}
      >
        {handout.topic && (
          <Paragraph type="eyebrow" text={handout.topic} style={{ ...onBrand, fontWeight: 700 }} />
        )}
        <Artifact style={{ flexGrow: 1, minHeight: space[6] }} />
        <Heading level={1} text={handout.title} style={onBrand} />
        <Artifact style={{ width: 48, height: 5, backgroundColor: color.accent, marginVertical: space[4] }} />
        {handout.summary && <Paragraph type="lead" text={handout.summary} style={onBrand} />}
        {audience && <Paragraph type="eyebrow" text={audience} style={{ ...onBrand, marginTop: space[4] }} />}
        <Artifact style={{ height: margin.x / 2 }} />
      </Box>
      <Owner />
    </Panel>
  );
}

/** The clinic, with its logo on white paper, for which it was drawn. */
function Owner(): ReactElement | null {
  const { localised, tokens, images } = useTemplate();
  const { clinic, locale } = localised;
  if (!clinic) return null;
  const { color, space } = tokens;
  const logo = clinic.logo ? images.get(clinic.logo) : undefined;
  return (
    <Box style={{ gap: space[2] }}>
      {logo && <Picture image={logo} room={LOGO} />}
      <Box>
        <Paragraph type="h3" text={clinic.name} style={{ fontWeight: 700, color: color.brand }} />
        {clinic.sample && (
          <Paragraph type="small" text={locale.strings.sample_clinic} style={{ color: color.muted }} />
        )}
      </Box>
    </Box>
  );
}
