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
  /** The line above the text: its ground, and what stands on it. */
  readonly head: {
    readonly ground: ColorToken;
    readonly text: ColorToken;
    readonly icon: ColorToken;
    readonly sign: ColorToken;
  };
  readonly body: ColorToken;
  readonly border: (color: Readonly<Record<ColorToken, string>>) => Style;
}

/** The kinds differ in word, in the outline of their sign and in their border, so they can be told apart in grey. */
const LOOKS = {
  note: {
    icon: 'note',
    head: { ground: 'tint', text: 'brand', icon: 'brand', sign: 'tint' },
    body: 'tint',
    border: (color) => ({ borderWidth: 0.75, borderColor: color.brand }),
  },
  caution: {
    icon: 'caution',
    head: { ground: 'tint2', text: 'accent', icon: 'accent', sign: 'tint2' },
    body: 'tint2',
    border: (color) => ({ borderStartWidth: 5, borderStartColor: color.accent }),
  },
  emergency: {
    icon: 'emergency',
    head: { ground: 'accent', text: 'onAccent', icon: 'onAccent', sign: 'accent' },
    body: 'paper',
    border: (color) => ({ borderWidth: 2.25, borderColor: color.accent }),
  },
} as const satisfies Record<CalloutKind, CalloutLook>;

export const Callout: BlockView<'callout'> = ({ block }) => {
  const { localised, tokens } = useTemplate();
  const { color, space, type } = tokens;
  const look: CalloutLook = LOOKS[block.kind];
  const letters = block.text.reduce((sum, text) => sum + plainText(text).length, 0);
  const ahead = useKeepAhead();
  const side = space[3];
  const isOneGround = look.head.ground === look.body;
  return (
    <Indented>
      <Box
        structure="Aside"
        wrap={!staysWhole(letters)}
        style={{ marginVertical: space[1], backgroundColor: color[look.body], ...look.border(color) }}
      >
        <Box
          wrap={false}
          minPresenceAhead={ahead}
          style={{
            flexDirection: 'row',
            alignItems: 'center',
            gap: space[2],
            backgroundColor: color[look.head.ground],
            paddingHorizontal: side,
            paddingTop: space[2],
            paddingBottom: isOneGround ? 0 : space[2],
          }}
        >
          <Icon
            name={look.icon}
            size={type.h3 * 1.4}
            color={color[look.head.icon]}
            inner={color[look.head.sign]}
          />
          <Box style={{ flexGrow: 1, flexBasis: 0 }}>
            <Paragraph
              type="h3"
              text={block.title ?? localised.locale.strings[block.kind]}
              style={{ fontWeight: 700, color: color[look.head.text] }}
            />
          </Box>
        </Box>
        <Box
          style={{
            gap: space[1],
            paddingHorizontal: side,
            paddingTop: isOneGround ? space[1] : space[2],
            paddingBottom: space[2],
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
