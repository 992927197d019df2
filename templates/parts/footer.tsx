import {
  Box,
  fill,
  lettersOf,
  lineWidth,
  type PageFurniture,
  PlainText,
  type TypeToken,
  typeface,
} from 'plainleaf/pdf';
import type { ReactNode } from 'react';

/** Mean width of a letter that cannot be measured, type sizes. */
const LETTER = 0.5;

/** Whose handout it is, which version, and which page. */
export const footer: PageFurniture = (page) => <Footer {...page} type="small" />;

/** The same in a type size of the theme. Where not all of it fits one line, the version has one of its own. */
export function Footer({
  template,
  at,
  type,
}: Parameters<PageFurniture>[0] & { readonly type: TypeToken }): ReactNode {
  const { localised, tokens, paper, fonts } = template;
  const { color, margin, space, rule } = tokens;
  const face = typeface(template, type);
  const widthOf = (text: string, weight: number): number => {
    const width = lineWidth(text, { families: fonts, fontSize: face.fontSize, weight });
    return Number.isFinite(width) ? width : lettersOf(text) * LETTER * face.fontSize;
  };
  const muted = { color: color.muted };
  const bold = { ...muted, fontWeight: 700 as const };
  const clinic = localised.clinicLine;
  const number = fill(localised.locale.strings.page_of, { ...at });
  const widths = [
    ...(clinic ? [widthOf(clinic, 700)] : []),
    widthOf(localised.footer, 400),
    widthOf(number, 700),
  ];
  const isOneLine =
    widths.reduce((sum, width) => sum + width, (widths.length - 1) * space[3]) <= paper.width - 2 * margin.x;
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
      <Box style={{ flexDirection: 'row', columnGap: space[3] }}>
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
