import { Box, fill, lettersOf, type PageFurniture, PlainText, type TypeToken, typeface } from 'plainleaf/pdf';
import type { ReactNode } from 'react';

/** Mean width of a letter, type sizes. */
const LETTER = 0.44;

/** Whose handout it is, which version, and which page. */
export const footer: PageFurniture = (page) => <Footer {...page} type="small" />;

/** The same in a type size of the theme. Where not all of it fits one line, the version has one of its own. */
export function Footer({
  template,
  at,
  type,
}: Parameters<PageFurniture>[0] & { readonly type: TypeToken }): ReactNode {
  const { localised, tokens, paper } = template;
  const { color, margin, space, rule } = tokens;
  const face = typeface(template, type);
  const muted = { color: color.muted };
  const bold = { ...muted, fontWeight: 700 as const };
  const clinic = localised.clinicLine;
  const number = fill(localised.locale.strings.page_of, { ...at });
  const parts = [...(clinic ? [clinic] : []), localised.footer, number];
  const letters = parts.reduce((sum, part) => sum + lettersOf(part), 0);
  const isOneLine =
    letters * LETTER * face.fontSize + (parts.length - 1) * space[4] <= paper.width - 2 * margin.x;
  const version = (
    <PlainText face={face} style={muted}>
      {localised.footer}
    </PlainText>
  );
  return (
    <Box
      style={{
        marginHorizontal: margin.x,
        marginTop: isOneLine ? space[2] : space[1],
        marginBottom: margin.bottom,
        paddingTop: isOneLine ? space[1] : 0.5 * space[1],
        borderTopWidth: rule,
        borderTopColor: color.rule,
      }}
    >
      <Box style={{ flexDirection: 'row', columnGap: space[4] }}>
        {clinic && (
          <Box style={isOneLine ? {} : { flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
            <PlainText face={face} style={bold}>
              {clinic}
            </PlainText>
          </Box>
        )}
        {(isOneLine || !clinic) && <Box style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>{version}</Box>}
        <PlainText face={face} style={bold}>
          {number}
        </PlainText>
      </Box>
      {!isOneLine && clinic && version}
    </Box>
  );
}
