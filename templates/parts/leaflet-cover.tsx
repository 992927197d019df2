import {
  Artifact,
  Box,
  type CoverSign,
  Heading,
  Icon,
  Panel,
  Paragraph,
  Picture,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement } from 'react';

/** Most that a logo takes on the cover, points. */
const LOGO = { width: 140, height: 34 };

/** What is seen in the rack: topic, title, one line, for whom, and whose it is. */
export function LeafletCover(): ReactElement {
  const { localised, tokens } = useTemplate();
  const { handout, audience, clinic } = localised;
  const { color, space, margin } = tokens;
  const onBrand = { color: color.onBrand };
  const signs = handout.leaflet?.signs ?? [];
  return (
    <Panel origin={handout.title.place} toEdges>
      <Box
        style={{
          flexGrow: 1,
          backgroundColor: color.brand,
          paddingHorizontal: margin.x,
          paddingTop: margin.top + space[2],
          paddingBottom: clinic ? space[5] : margin.bottom,
        }}
      >
        {handout.topic && (
          <Paragraph type="eyebrow" text={handout.topic} style={{ ...onBrand, fontWeight: 700 }} />
        )}
        <Artifact
          style={{ flexGrow: 1, minHeight: space[3], justifyContent: 'center', alignItems: 'center' }}
        >
          {signs.length > 0 && <Signs signs={signs} />}
        </Artifact>
        <Heading level={1} text={handout.title} style={onBrand} />
        {handout.summary && (
          <Paragraph type="lead" text={handout.summary} style={{ ...onBrand, marginTop: space[3] }} />
        )}
        {audience && (
          <Paragraph
            type="eyebrow"
            text={audience}
            style={{ ...onBrand, fontWeight: 700, marginTop: space[4] }}
          />
        )}
      </Box>
      {/* a ground and no border: on a wider panel and into the bleed it goes on */}
      <Artifact style={{ height: 6, backgroundColor: color.accent }} />
      <Owner />
    </Panel>
  );
}

/** Diameters of the grounds of the signs, and how far the small ones reach over the large one, points. */
const LARGE = 124;
const SMALL = 58;
const OVER = 22;

/** A large sign on a light ground, and up to two small ones that touch it. */
function Signs({ signs: [first, ...others] }: { signs: readonly CoverSign[] }): ReactElement | null {
  const { color } = useTemplate().tokens;
  if (!first) return null;
  return (
    <Box style={{ width: LARGE + 2 * (SMALL - OVER), height: LARGE + SMALL / 2, alignItems: 'center' }}>
      <Disc sign={first} size={LARGE} ground={color.tint} ink={color.brand} />
      {others.map((sign, index) => (
        <Box
          key={sign}
          style={{ position: 'absolute', bottom: 0, ...(index === 0 ? { end: 0 } : { start: 0 }) }}
        >
          <Disc sign={sign} size={SMALL} ground={color.paper} ink={color.accent} edge={4} />
        </Box>
      ))}
    </Box>
  );
}

function Disc({
  sign,
  size,
  ground,
  ink,
  edge = 0,
}: {
  sign: CoverSign;
  /** Points across, with its edge in the colour of the cover. */
  size: number;
  ground: string;
  ink: string;
  edge?: number;
}): ReactElement {
  const { color } = useTemplate().tokens;
  const round = (across: number, fill: string) =>
    ({
      width: across,
      height: across,
      borderRadius: across / 2,
      backgroundColor: fill,
      justifyContent: 'center',
      alignItems: 'center',
    }) as const;
  return (
    <Box style={round(size, edge > 0 ? color.brand : ground)}>
      <Box style={round(size - 2 * edge, ground)}>
        <Icon name={sign} size={0.54 * size} color={ink} />
      </Box>
    </Box>
  );
}

/** The clinic, with its logo on white paper, for which it was drawn. */
function Owner(): ReactElement | null {
  const { localised, tokens, images } = useTemplate();
  const { clinic, locale } = localised;
  if (!clinic) return null;
  const { color, space, margin } = tokens;
  const logo = clinic.logo ? images.get(clinic.logo) : undefined;
  return (
    <Box
      style={{
        flexDirection: 'row',
        alignItems: 'center',
        columnGap: space[2],
        marginHorizontal: margin.x,
        marginTop: space[4],
        marginBottom: margin.bottom,
      }}
    >
      {logo && <Picture image={logo} room={LOGO} />}
      <Box style={{ flexGrow: 1, flexBasis: 0 }}>
        <Paragraph type="h3" text={clinic.name} style={{ fontWeight: 700, color: color.brand }} />
        {clinic.sample && (
          <Paragraph type="small" text={locale.strings.sample_clinic} style={{ color: color.muted }} />
        )}
      </Box>
    </Box>
  );
}
