import { Box, Heading, lettersOf, Paragraph, Picture, plainText, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { useMeasure } from './measure.tsx';

/** Most that a logo takes, points: room for a mark as tall as two lines, or for a wide one with words in it. */
const LOGO = { width: 130, height: 34 };

/** Letters from which a clinic's name may need more lines than one. */
const LONG_NAME = 30;

/** The head of the first page: topic, clinic, title, for whom and how long. */
export function TitleBand(): ReactElement {
  const { localised, tokens } = useTemplate();
  const { handout } = localised;
  const { color, space, margin } = tokens;
  const isBeside = useIsBeside();
  const onBrand = { color: color.onBrand };
  return (
    <Box
      wrap={false}
      style={{
        backgroundColor: color.brand,
        borderBottomWidth: 5,
        borderBottomColor: color.accent,
        paddingHorizontal: margin.x,
        paddingTop: space[4],
        paddingBottom: space[3],
        marginBottom: space[3],
      }}
    >
      <Box
        style={{
          ...(isBeside
            ? { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'center', gap: space[5] }
            : { gap: space[1] }),
          marginBottom: space[2],
        }}
      >
        <Box style={isBeside ? { flexGrow: 1, flexBasis: 0 } : {}}>
          {handout.topic && <Paragraph type="eyebrow" text={handout.topic} style={onBrand} />}
        </Box>
        <ClinicName />
      </Box>
      <Heading level={1} text={handout.title} style={{ ...onBrand }} />
      <Box style={{ flexDirection: 'row', flexWrap: 'wrap', columnGap: space[4], marginTop: space[2] }}>
        {localised.audience && <Paragraph type="eyebrow" text={localised.audience} style={onBrand} />}
        <Paragraph type="eyebrow" text={localised.readingTime} style={onBrand} />
      </Box>
    </Box>
  );
}

/** The clinic's logo and name, for a ground in the brand's colour. */
export function ClinicName(): ReactElement | null {
  const { localised, tokens, images } = useTemplate();
  const { full } = useMeasure();
  const isBeside = useIsBeside();
  const { clinic, locale } = localised;
  if (!clinic) return null;
  const { color, space, radius } = tokens;
  // beside it stands the topic, if there is one
  const share = localised.handout.topic && isBeside ? 0.65 : 1;
  const isLong = lettersOf(clinic.name) > LONG_NAME;
  const logo = clinic.logo ? images.get(clinic.logo) : undefined;
  return (
    <Box
      style={{
        flexDirection: 'row',
        alignItems: 'center',
        gap: space[2],
        ...(isLong ? { width: share * full } : {}),
      }}
    >
      {logo && (
        // on a light ground of its own: a logo is drawn for white paper
        <Box style={{ backgroundColor: color.paper, borderRadius: radius, padding: space[1] }}>
          <Picture image={logo} room={LOGO} />
        </Box>
      )}
      <Box style={isLong ? { flexGrow: 1, flexBasis: 0 } : {}}>
        <Paragraph type="eyebrow" text={clinic.name} style={{ color: color.onBrand, fontWeight: 700 }} />
        {clinic.sample && (
          <Paragraph
            type="eyebrow"
            text={locale.strings.sample_clinic}
            style={{ color: color.onBrand, marginTop: 2 }}
          />
        )}
      </Box>
    </Box>
  );
}

/** Mean width of a letter, type sizes. */
const LETTER = 0.5;

/** Whether the topic has room for one line beside the clinic. */
function useIsBeside(): boolean {
  const { localised, tokens } = useTemplate();
  const { full } = useMeasure();
  const { clinic, locale, handout } = localised;
  if (!handout.topic || !clinic) return true;
  const widest = Math.max(
    Math.min(LONG_NAME, lettersOf(clinic.name)),
    clinic.sample ? lettersOf(locale.strings.sample_clinic) : 0,
  );
  const letters = lettersOf(plainText(handout.topic)) + widest;
  return letters * LETTER * tokens.type.eyebrow + LOGO.height + 2 * tokens.space[5] <= full;
}
