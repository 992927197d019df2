import { Artifact, Box, Heading, Paragraph, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { ClinicName } from './title-band.tsx';

/** Share of the page's height that the ground of a cover takes: below it stands the footer. */
const HEIGHT = 0.76;

/** A page of its own: topic and clinic, the title, for whom and how long. White paper is left all round. */
export function Cover(): ReactElement {
  const { localised, tokens, paper } = useTemplate();
  const { handout } = localised;
  const { color, space, margin } = tokens;
  const onBrand = { color: color.onBrand };
  return (
    <Box
      wrap={false}
      style={{
        marginHorizontal: margin.x,
        marginTop: margin.top,
        minHeight: HEIGHT * paper.height,
        paddingHorizontal: space[5],
        paddingVertical: space[5],
        backgroundColor: color.brand,
        borderBottomWidth: 6,
        borderBottomColor: color.accent,
        justifyContent: 'space-between',
      }}
    >
      <Box style={{ gap: space[3] }}>
        {handout.topic && <Paragraph type="eyebrow" text={handout.topic} style={onBrand} />}
        <ClinicName />
      </Box>
      <Box>
        <Heading level={1} text={handout.title} style={onBrand} />
        <Artifact
          style={{
            // where the title begins, in either direction
            alignSelf: 'flex-start',
            width: 56,
            height: 4,
            backgroundColor: color.onBrand,
            marginTop: space[4],
          }}
        />
      </Box>
      <Box style={{ gap: space[1] }}>
        {localised.audience && <Paragraph type="lead" text={localised.audience} style={onBrand} />}
        <Paragraph type="lead" text={localised.readingTime} style={onBrand} />
      </Box>
    </Box>
  );
}
