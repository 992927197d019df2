import { Box, Heading, type Place, Section, useTemplate } from 'plainleaf/pdf';
import type { ReactElement, ReactNode } from 'react';
import { useMeasure } from './measure.tsx';

/** Type sizes that the column of headings is wide. */
const SIDE = 10.5;

/** A part of the small print: its heading stands beside it, or above it where the page is narrow for the type. */
export function SideSection({
  heading,
  origin,
  children,
}: {
  heading: string;
  origin?: Place;
  children: ReactNode;
}): ReactElement {
  const { type, color, space, rule } = useTemplate().tokens;
  const { full } = useMeasure();
  const side = SIDE * type.h3;
  const beside = full > 3 * side;
  return (
    <Section
      origin={origin}
      style={{
        flexDirection: beside ? 'row' : 'column',
        columnGap: space[3],
        borderTopWidth: rule,
        borderTopColor: color.rule,
        paddingTop: space[2],
      }}
    >
      <Box style={beside ? { width: side } : {}}>
        <Heading level={2} type="h3" text={heading} />
      </Box>
      <Box style={beside ? { flexGrow: 1, flexBasis: 0 } : {}}>{children}</Box>
    </Section>
  );
}
