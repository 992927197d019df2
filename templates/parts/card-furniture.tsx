import { Box, fill, type PageFurniture, PlainText, plainText, typeface } from 'plainleaf/pdf';

/** Nothing but white. */
export const cardHeader: PageFurniture = ({ template }) => (
  <Box style={{ height: template.tokens.margin.top }} />
);

/** On the front version and review state, on the back the title: both sides are one card. */
export const cardFooter: PageFurniture = ({ template, at }) => {
  const { localised, tokens } = template;
  const { color, margin, space } = tokens;
  const face = typeface(template, 'small');
  const muted = { color: color.muted };
  return (
    <Box
      style={{
        flexDirection: 'row',
        columnGap: space[3],
        marginHorizontal: margin.x,
        marginTop: space[2],
        marginBottom: margin.bottom,
      }}
    >
      <Box style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
        <PlainText face={face} style={muted}>
          {at.page === 1 ? localised.footer : plainText(localised.handout.title)}
        </PlainText>
      </Box>
      {at.page > 1 && (
        <PlainText face={face} style={{ ...muted, fontWeight: 700 }}>
          {fill(localised.locale.strings.page_of, { ...at })}
        </PlainText>
      )}
    </Box>
  );
};
