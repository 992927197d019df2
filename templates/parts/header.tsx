import { Box, type PageFurniture, PlainText, plainText, type TypeToken, typeface } from 'plainleaf/pdf';
import type { ReactNode } from 'react';

/** The title, on every page but the first. */
export const header: PageFurniture = (page) => <Header {...page} type="small" />;

/** The same in a type size of the theme. */
export function Header({
  template,
  at,
  type,
}: Parameters<PageFurniture>[0] & { readonly type: TypeToken }): ReactNode {
  if (at.page === 1) return null;
  const { color, margin, space, rule } = template.tokens;
  const face = typeface(template, type);
  return (
    <Box
      style={{
        marginHorizontal: margin.x,
        // its letters begin as far from the edge as the footer's end: the line's own leading is not counted
        marginTop: margin.top - face.fontSize / 2,
        marginBottom: space[2],
        paddingBottom: space[1],
        borderBottomWidth: rule,
        borderBottomColor: color.rule,
      }}
    >
      <PlainText face={face} style={{ color: color.muted }}>
        {plainText(template.localised.handout.title)}
      </PlainText>
    </Box>
  );
}
