import { type Fact, List, ListItem, Paragraph, Text, type TypeToken, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';

/** Lines of a term and its value, in two columns. */
export function Facts({ facts, type = 'body' }: { facts: readonly Fact[]; type?: TypeToken }): ReactElement {
  const { type: sizes, color } = useTemplate().tokens;
  const longest = Math.max(...facts.map(({ term }) => term.length));
  const width = Math.min(16, longest * 0.6 + 1.5) * sizes[type];
  return (
    <List style={{ gap: 2 }}>
      {facts.map(({ term, value }, index) => (
        <ListItem
          key={index}
          marker={<Text structure="Lbl" type={type} text={term} style={{ width, color: color.muted }} />}
        >
          <Paragraph type={type} text={value} />
        </ListItem>
      ))}
    </List>
  );
}
