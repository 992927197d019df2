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
  type Style,
  useKeepAhead,
  useTemplate,
} from 'plainleaf/pdf';
import { Indented } from '../parts/measure.tsx';
import { staysWhole } from '../parts/stays-whole.ts';

interface CalloutLook {
  readonly icon: IconName;
  /** Colour of the line above the text and of its sign's shape, and what is drawn on the shape. */
  readonly head: ColorToken;
  readonly sign: ColorToken;
  /** Ground and edge of the whole box. */
  readonly frame: (color: Readonly<Record<ColorToken, string>>) => Style;
  /** Ground of the text, where it is another than the frame's. */
  readonly body?: ColorToken;
}

/** The kinds differ in word, in the outline of their sign and in their border, so they can be told apart in grey. */
const LOOKS = {
  note: {
    icon: 'note',
    head: 'brand',
    sign: 'tint',
    frame: (color) => ({ backgroundColor: color.tint, borderWidth: 0.75, borderColor: color.brand }),
  },
  caution: {
    icon: 'caution',
    head: 'accent',
    sign: 'tint2',
    frame: (color) => ({ backgroundColor: color.tint2, borderStartWidth: 5, borderStartColor: color.accent }),
  },
  emergency: {
    icon: 'emergency',
    head: 'onAccent',
    sign: 'accent',
    frame: (color) => ({ backgroundColor: color.accent, padding: 2.25 }),
    body: 'paper',
  },
} as const satisfies Record<CalloutKind, CalloutLook>;

export const Callout: BlockView<'callout'> = ({ block }) => {
  const { localised, tokens } = useTemplate();
  const { color, space, type } = tokens;
  const look: CalloutLook = LOOKS[block.kind];
  const letters = block.text.reduce((sum, text) => sum + plainText(text).length, 0);
  const ahead = useKeepAhead();
  const side = space[3];
  const isOneGround = look.body === undefined;
  return (
    <Indented>
      <Box
        structure="Aside"
        wrap={!staysWhole(letters)}
        style={{ marginVertical: space[1], ...look.frame(color) }}
      >
        <Box
          wrap={false}
          minPresenceAhead={ahead}
          style={{
            flexDirection: 'row',
            alignItems: 'center',
            gap: space[2],
            paddingHorizontal: side,
            paddingTop: space[2],
            paddingBottom: isOneGround ? 0 : space[2],
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
        <Box
          style={{
            gap: space[1],
            paddingHorizontal: side,
            paddingTop: isOneGround ? space[1] : space[2],
            paddingBottom: space[2],
            ...(look.body ? { backgroundColor: color[look.body] } : {}),
            ...announced(),
          }}
        >
          {block.text.map((text, index) => (
            <Paragraph key={index} text={text} />
          ))}
        </Box>
      </Box>
    </Indented>
  );
};
