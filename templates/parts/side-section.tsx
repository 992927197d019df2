import { Artifact, Heading, type Place, Section, useKeepAhead, useTemplate } from 'plainleaf/pdf';
import type { ReactElement, ReactNode } from 'react';
import { Beside } from './beside.tsx';

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
  const line = (
    // a node of its own, not a border: a page may end in a border's padding and leave the line behind
    <Artifact
      wrap={false}
      minPresenceAhead={useKeepAhead()}
      style={{ borderTopWidth: rule, borderTopColor: color.rule, marginBottom: 0.75 * space[2] }}
    />
  );
  return (
    <Section origin={origin} heading={line}>
      <Beside side={<Heading level={2} type="h3" text={heading} />}>{children}</Beside>
    </Section>
  );
}
