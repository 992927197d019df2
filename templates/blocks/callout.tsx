import {
  announced,
  type BlockView,
  Box,
  type CalloutKind,
  type ColorToken,
  Icon,
  type IconName,
  Paragraph,
  plainText,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { FramePiece, LAP } from '../parts/frame.tsx';
import { Indented } from '../parts/measure.tsx';
import { useStaysWhole } from '../parts/stays-whole.ts';

interface CalloutLook {
  readonly icon: IconName;
  /** Colour of the line above the text and of its sign's shape, and what is drawn on the shape. */
  readonly head: ColorToken;
  readonly sign: ColorToken;
  /** Grounds of that line and of the text. */
  readonly headGround: ColorToken;
  readonly ground: ColorToken;
  readonly edge: { readonly width: number; readonly color: ColorToken; readonly around: boolean };
}

/** The kinds differ in word, in the outline of their sign and in their border, so they can be told apart in grey. */
const LOOKS = {
  note: {
    icon: 'note',
    head: 'brand',
    sign: 'tint',
    headGround: 'tint',
    ground: 'tint',
    edge: { width: 0.75, color: 'brand', around: true },
  },
  caution: {
    icon: 'caution',
    head: 'accent',
    sign: 'tint2',
    headGround: 'tint2',
    ground: 'tint2',
    edge: { width: 5, color: 'accent', around: false },
  },
  emergency: {
    icon: 'emergency',
    head: 'onAccent',
    sign: 'accent',
    headGround: 'accent',
    ground: 'paper',
    edge: { width: 2.25, color: 'accent', around: true },
  },
} as const satisfies Record<CalloutKind, CalloutLook>;

type Callout = Parameters<BlockView<'callout'>>[0];

/** A short one is one box; a long one a row of pieces, so that it may go on overleaf between its paragraphs. */
export const Callout: BlockView<'callout'> = ({ block }) => {
  const { color, space } = useTemplate().tokens;
  const staysWhole = useStaysWhole();
  const look: CalloutLook = LOOKS[block.kind];
  const frame = {
    ground: color[look.ground],
    edge: { width: look.edge.width, color: color[look.edge.color] },
    around: look.edge.around,
  };
  const isOneGround = look.headGround === look.ground;
  const lettersIn = block.text.map((text) => plainText(text).length);
  const side = { paddingHorizontal: space[3] };
  const above = isOneGround ? space[1] : space[2];
  const lines = (from: number, to: number): ReactElement => (
    <Box style={{ gap: space[1], ...side, paddingTop: above, paddingBottom: space[2] }}>
      {block.text.slice(from, to).map((text, index) => (
        <Paragraph key={index} text={text} />
      ))}
    </Box>
  );
  if (staysWhole(lettersIn.reduce((sum, letters) => sum + letters, 0))) {
    return (
      <Indented>
        <Box structure="Aside">
          <FramePiece frame={frame} first last>
            <CalloutHead block={block} look={look} />
            {lines(0, block.text.length)}
          </FramePiece>
        </Box>
      </Indented>
    );
  }
  const headStands = !staysWhole(lettersIn[0] ?? 0);
  return (
    <Indented>
      <Box structure="Aside">
        {headStands && (
          <FramePiece frame={frame} first announces style={{ paddingBottom: above }}>
            <CalloutHead block={block} look={look} />
          </FramePiece>
        )}
        {block.text.map((text, index) => {
          const isLast = index === block.text.length - 1;
          const room = isLast ? space[2] : space[1];
          if (staysWhole(lettersIn[index] ?? 0)) {
            return (
              <FramePiece
                key={index}
                frame={frame}
                first={index === 0}
                last={isLast}
                style={{ paddingBottom: room }}
              >
                {index === 0 && <CalloutHead block={block} look={look} />}
                <Box style={{ ...side, ...(index === 0 ? { paddingTop: above } : {}) }}>
                  <Paragraph text={text} />
                </Box>
              </FramePiece>
            );
          }
          return [
            // no room above or below the text inside the piece: a page could end in it
            <Box key={index} minPresenceAhead={room} style={index === 0 ? announced() : {}}>
              <FramePiece frame={frame} wrap style={{ ...side, marginTop: 0 }}>
                <Paragraph text={text} />
              </FramePiece>
            </Box>,
            <FramePiece key={`end ${index}`} frame={frame} last={isLast} style={{ height: room }} />,
          ];
        })}
      </Box>
    </Indented>
  );
};

/** What kind it is, or its own title, with its sign. */
function CalloutHead({ block, look }: { block: Callout['block']; look: CalloutLook }): ReactElement {
  const { localised, tokens } = useTemplate();
  const { color, space, type } = tokens;
  // a ground in the colour of the edge reaches under it: no light shines through between them
  const lap = look.headGround === look.edge.color ? LAP : 0;
  return (
    <Box
      style={{
        marginTop: -lap,
        marginHorizontal: -lap,
        flexDirection: 'row',
        alignItems: 'center',
        gap: space[2],
        backgroundColor: color[look.headGround],
        paddingHorizontal: space[3] + lap,
        paddingTop: space[2] + lap,
        paddingBottom: look.headGround === look.ground ? 0 : space[2],
      }}
    >
      <Icon name={look.icon} size={type.h3 * 1.4} color={color[look.head]} inner={color[look.sign]} />
      <Box style={{ flexGrow: 1, flexBasis: 0 }}>
        <Paragraph
          type="h3"
          text={block.title ?? localised.locale.strings[block.kind]}
          style={{ fontWeight: 700, color: color[look.head] }}
        />
      </Box>
    </Box>
  );
}
