import { Box, fill, type PageFurniture, PlainText, typeface } from 'plainleaf/pdf';

/** The footer for large type, in which not all of it fits one line: whose handout and which page, and below it which version. */
export const largeFooter: PageFurniture = ({ template, at }) => {
  const { localised, tokens } = template;
  const { color, margin, space, rule } = tokens;
  const face = typeface(template, 'eyebrow');
  const muted = { color: color.muted };
  return (
    <Box
      style={{
        marginHorizontal: margin.x,
        marginTop: space[1],
        marginBottom: margin.bottom,
        paddingTop: 0.5 * space[1],
        borderTopWidth: rule,
        borderTopColor: color.rule,
      }}
    >
      <Box style={{ flexDirection: 'row', columnGap: space[4], justifyContent: 'space-between' }}>
        <Box style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
          {localised.clinicLine && (
            <PlainText face={face} style={{ ...muted, fontWeight: 700 }}>
              {localised.clinicLine}
            </PlainText>
          )}
        </Box>
        <PlainText face={face} style={{ ...muted, fontWeight: 700 }}>
          {fill(localised.locale.strings.page_of, { ...at })}
        </PlainText>
      </Box>
      <PlainText face={face} style={muted}>
        {localised.footer}
      </PlainText>
    </Box>
  );
};
