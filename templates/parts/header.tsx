import { Box, type PageFurniture, PlainText, plainText, typeface } from 'plainleaf/pdf';

/** The title, on every page but the first. */
export const header: PageFurniture = ({ template, at }) => {
  if (at.page === 1) return null;
  const { color, margin, space, rule } = template.tokens;
  return (
    <Box
      style={{
        marginHorizontal: margin.x,
        marginTop: margin.top,
        marginBottom: space[3],
        paddingBottom: space[1],
        borderBottomWidth: rule,
        borderBottomColor: color.rule,
      }}
    >
      <PlainText face={typeface(template, 'small')} style={{ color: color.muted }}>
        {plainText(template.localised.handout.title)}
      </PlainText>
    </Box>
  );
};
