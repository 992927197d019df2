import { Artifact, Box, Heading, type Place, Section, useKeepAhead, useTemplate } from 'plainleaf/pdf';
import type { ReactElement, ReactNode } from 'react';
import { Beside, useSideBySide } from './beside.tsx';
import { useMeasure } from './measure.tsx';

/** Points between two of these: a line stands in the lower part of them. */
export function useSideGap(): number {
  const { space, rule } = useTemplate().tokens;
  return 1.5 * space[2] + rule;
}

/** A part of the small print, with its heading beside it. */
export function SideSection({
  heading,
  origin,
  children,
}: {
  heading: string;
  origin?: Place;
  children: ReactNode;
}): ReactElement {
  const { color, space, rule } = useTemplate().tokens;
  const { side, beside } = useSideBySide();
  const { full } = useMeasure();
  const head = (
    <Box wrap={false} minPresenceAhead={useKeepAhead()}>
      <Artifact
        // over the heading, in the space above it: at a page's head it falls on the line there, and is no second one
        style={{
          position: 'absolute',
          top: -space[2] - rule,
          start: 0,
          width: full,
          height: rule,
          backgroundColor: color.rule,
        }}
      />
      <Heading
        level={2}
        type="h3"
        text={heading}
        {...(beside ? { width: side } : {})}
        // what follows is small, too
        style={{ marginBottom: 0.25 * space[1] }}
      />
    </Box>
  );
  return (
    <Section origin={origin} heading={null}>
      <Beside side={head}>{children}</Beside>
    </Section>
  );
}
