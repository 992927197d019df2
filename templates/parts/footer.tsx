import { Box, fill, type PageFurniture, PlainText, typeface } from 'plainleaf/pdf';

/** Whose handout it is, which version, and which page. */
export const footer: PageFurniture = ({ template, at }) => {
  const { localised, tokens } = template;
  const { color, margin, space, rule } = tokens;
  const face = typeface(template, 'small');
  const muted = { color: color.muted };
  return (
    <Box
      style={{
        flexDirection: 'row',
        gap: space[4],
        marginHorizontal: margin.x,
        marginTop: space[2],
        marginBottom: margin.bottom,
        paddingTop: space[1],
        borderTopWidth: rule,
        borderTopColor: color.rule,
      }}
    >
      <Box
        style={{
          flexDirection: 'row',
          flexWrap: 'wrap',
          columnGap: space[4],
          flexGrow: 1,
          flexShrink: 1,
          flexBasis: 0,
        }}
      >
        {localised.clinicLine && (
          <PlainText face={face} style={{ ...muted, fontWeight: 700 }}>
            {localised.clinicLine}
          </PlainText>
        )}
        <PlainText face={face} style={muted}>
          {localised.footer}
        </PlainText>
      </Box>
      <PlainText face={face} style={{ ...muted, fontWeight: 700 }}>
        {fill(localised.locale.strings.page_of, { ...at })}
      </PlainText>
    </Box>
  );
};
