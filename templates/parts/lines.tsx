import { Artifact, type PanelContent, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';

/** Points between lines to write on, and above the first of them. */
const LINE = 27;
/** Fewer look forgotten. */
const FEWEST = 3;

/** How many lines to write on have room under questions that a reader is to ask; none where it asks nothing. */
export function linesOn({ parts, spare }: PanelContent): number {
  const last = parts.at(-1);
  const asks = last?.type === 'blocks' && last.blocks.at(-1)?.type === 'checklist';
  const count = asks ? Math.floor((spare - 1) / LINE) : 0;
  return count < FEWEST ? 0 : count;
}

export function Lines({ on }: { on: PanelContent }): ReactElement | null {
  const { color, rule } = useTemplate().tokens;
  const count = linesOn(on);
  if (count === 0) return null;
  return (
    <Artifact>
      {Array.from({ length: count }, (_, line) => (
        <Artifact
          key={line}
          style={{ height: LINE, borderBottomWidth: rule, borderBottomColor: color.rule }}
        />
      ))}
    </Artifact>
  );
}
