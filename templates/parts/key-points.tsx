import { announced, Heading, List, Section, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { FramePiece } from './frame.tsx';
import { KeyPoint, lettersOfPoint } from './key-point.tsx';
import { useStaysWhole } from './stays-whole.ts';

/** What to remember, in a box of its own; with many points, in pieces that may go on overleaf. */
export function KeyPoints(): ReactElement | null {
  const { localised, tokens } = useTemplate();
  const staysWhole = useStaysWhole();
  const { keyPoints } = localised.handout;
  if (keyPoints.length === 0) return null;
  const { color, space } = tokens;
  const frame = { ground: color.tint, edge: { width: 4, color: color.brand }, around: false };
  const side = { paddingHorizontal: space[4] };
  const heading = <Heading level={2} text={localised.locale.strings.key_points} />;
  const letters = keyPoints.reduce((sum, point) => sum + lettersOfPoint(point), 0);
  if (staysWhole(letters)) {
    return (
      <FramePiece frame={frame} first last style={{ ...side, paddingVertical: space[3] }}>
        <Section heading={heading}>
          <List>
            {keyPoints.map((point, index) => (
              <KeyPoint key={index} point={point} />
            ))}
          </List>
        </Section>
      </FramePiece>
    );
  }
  const head = (
    <FramePiece frame={frame} first announces style={{ ...side, paddingTop: space[3] }}>
      {heading}
    </FramePiece>
  );
  return (
    <Section heading={head}>
      <List style={{ gap: 0 }}>
        {keyPoints.map((point, index) => {
          const isLast = index === keyPoints.length - 1;
          return (
            <FramePiece
              key={index}
              frame={frame}
              last={isLast}
              wrap={!staysWhole(lettersOfPoint(point))}
              style={{
                ...side,
                ...(index === 0 ? announced() : {}),
                paddingBottom: isLast ? space[3] : space[1],
              }}
            >
              <KeyPoint point={point} />
            </FramePiece>
          );
        })}
      </List>
    </Section>
  );
}
