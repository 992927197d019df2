import {
  Blocks,
  Box,
  Heading,
  type PanelContent,
  type PanelPart,
  Paragraph,
  Section,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { stackedViews } from '../blocks/stacked.ts';
import { EditorNote } from './editor-note.tsx';
import { KeyPoints } from './key-points.tsx';
import { linesOn } from './lines.tsx';

/**
 * What stands on one panel. Parts of one section that follow each other are drawn as one; what the panel leaves empty
 * goes between the sections, as far as they then still stand together.
 */
export function PanelParts({ parts, spare }: PanelContent): ReactElement {
  const { space } = useTemplate().tokens;
  const whole = joined(parts);
  const more =
    linesOn({ parts, spare }) > 0
      ? 0
      : Math.min(space[4], Math.max(0, spare - 1) / Math.max(1, whole.length - 1));
  return (
    <Box style={{ gap: space[4] + more }}>
      {whole.map((part, index) => (
        <Box key={index} origin={part.place}>
          <Part part={part} />
        </Box>
      ))}
    </Box>
  );
}

function joined(parts: readonly PanelPart[]): readonly PanelPart[] {
  const whole: PanelPart[] = [];
  for (const part of parts) {
    const before = whole.at(-1);
    if (part.type === 'blocks' && before?.type === 'blocks' && before.section === part.section)
      whole[whole.length - 1] = { ...before, blocks: [...before.blocks, ...part.blocks] };
    else whole.push(part);
  }
  return whole;
}

function Part({ part }: { part: PanelPart }): ReactElement | null {
  const { localised, tokens } = useTemplate();
  const { space } = tokens;
  switch (part.type) {
    case 'introduction':
      return (
        <Box style={{ gap: space[2] }}>
          {localised.handout.introduction.map((text, index) => (
            <Paragraph key={index} text={text} />
          ))}
        </Box>
      );
    case 'key-points':
      return <KeyPoints />;
    case 'question':
      return (
        <Box>
          {part.begins && (
            <>
              <Heading level={2} text={localised.locale.strings.questions} />
              <EditorNote questions={localised.handout.questions} />
            </>
          )}
          <Heading level={3} text={part.question.ask} />
          {part.question.answer.map((text, index) => (
            <Paragraph key={index} text={text} />
          ))}
        </Box>
      );
    case 'blocks': {
      const { section, blocks, begins } = part;
      return (
        <Section
          origin={section.place}
          heading={begins ? <Heading level={2} text={section.heading} id={section.id} /> : null}
        >
          <Blocks blocks={blocks} views={stackedViews} gap={0.75 * space[2]} wideGap={1.25 * space[2]} />
        </Section>
      );
    }
  }
}
