import { Box, Heading, lettersOf, Paragraph, Picture, plainText, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';

/** Height of the clinic's mark, type sizes of its name. */
const LOGO = 2.6;

/** The head of a poster, in the clinic's colour: whose it is, for whom, the title and what it comes to. */
export function PosterHead(): ReactElement {
  const { localised, tokens } = useTemplate();
  const { handout } = localised;
  const { color, margin, space } = tokens;
  const onBrand = { color: color.onBrand };
  return (
    <Box
      wrap={false}
      origin={handout.title.place}
      style={{
        backgroundColor: color.brand,
        borderBottomWidth: space[1],
        borderBottomColor: color.accent,
        paddingHorizontal: margin.x,
        paddingVertical: space[4],
        gap: space[2],
      }}
    >
      <Box
        style={{ flexDirection: 'row', justifyContent: 'space-between', alignItems: 'center', gap: space[4] }}
      >
        <Box style={{ flexGrow: 1, flexBasis: 0 }}>
          {handout.topic && <Paragraph type="eyebrow" text={handout.topic} style={onBrand} />}
          {localised.audience && <Paragraph type="eyebrow" text={localised.audience} style={onBrand} />}
        </Box>
        <PosterClinic />
      </Box>
      <Heading
        level={1}
        text={handout.title}
        style={{ ...onBrand, width: useTitleWidth(), marginBottom: space[1] }}
      />
      {handout.summary && (
        <Box origin={handout.summary.place}>
          <Paragraph type="lead" text={handout.summary} style={onBrand} />
        </Box>
      )}
    </Box>
  );
}

/** Mean width of a bold letter, type sizes. */
const LETTER = 0.54;

/** Points for a title whose lines are about as long as each other: so none of one word is left over. */
function useTitleWidth(): number {
  const { localised, paper, tokens } = useTemplate();
  const full = paper.width - 2 * tokens.margin.x;
  const letter = LETTER * tokens.type.h1;
  const title = plainText(localised.handout.title);
  const lines = Math.ceil((lettersOf(title) * letter) / full);
  const longest = Math.max(...title.split(/\s+/u).map(lettersOf));
  return lines === 1 ? full : Math.min(full, (lettersOf(title) / lines + longest / 2) * letter);
}

function PosterClinic(): ReactElement | null {
  const { localised, tokens, images } = useTemplate();
  const { clinic, locale } = localised;
  if (!clinic) return null;
  const { color, radius, space, type } = tokens;
  const logo = clinic.logo ? images.get(clinic.logo) : undefined;
  const side = LOGO * type.eyebrow;
  return (
    <Box
      style={{
        flexGrow: 2,
        flexBasis: 0,
        flexDirection: 'row',
        justifyContent: 'flex-end',
        alignItems: 'center',
        gap: space[2],
      }}
    >
      {logo && (
        <Box style={{ backgroundColor: color.paper, borderRadius: radius, padding: space[1] }}>
          <Picture image={logo} room={{ width: 4 * side, height: side }} />
        </Box>
      )}
      <Box style={{ flexShrink: 1 }}>
        <Paragraph type="eyebrow" text={clinic.name} style={{ color: color.onBrand, fontWeight: 700 }} />
        {clinic.sample && (
          <Paragraph type="eyebrow" text={locale.strings.sample_clinic} style={{ color: color.onBrand }} />
        )}
      </Box>
    </Box>
  );
}
