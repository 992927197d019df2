import {
  type BlockView,
  Box,
  type Claim,
  Icon,
  type IconName,
  List,
  ListItem,
  Marker,
  Paragraph,
  plainText,
  type Strength,
  type StringKey,
  useMarkerWidth,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { InGroups } from '../parts/items.tsx';
import { Indented } from '../parts/measure.tsx';

interface StrengthLook {
  readonly words: StringKey;
  /** Full, half, a quarter and crossed out: told apart by their outline, in grey as in colour. */
  readonly icon: IconName;
}

const LOOKS = {
  established: { words: 'strength_established', icon: 'check' },
  mixed: { words: 'strength_mixed', icon: 'half' },
  weak: { words: 'strength_weak', icon: 'quarter' },
  none: { words: 'strength_none', icon: 'cross' },
} as const satisfies Record<Strength, StrengthLook>;

/** Each claim, and under it in words how sure one can be of it. */
export const Claims: BlockView<'claims'> = ({ block: { items } }) => {
  const { strings } = useTemplate().localised.locale;
  return (
    <Indented hang={useMarkerWidth(0, 'h3')}>
      <List style={{ gap: 0 }}>
        <InGroups
          texts={items.map(({ claim, strength }) => [plainText(claim), strings[LOOKS[strength].words]])}
          gap={0}
          draw={(index) =>
            items[index] && <ClaimItem item={items[index]} last={index === items.length - 1} />
          }
        />
      </List>
    </Indented>
  );
};

function ClaimItem({ item, last }: { item: Claim; last: boolean }): ReactElement {
  const { localised, tokens } = useTemplate();
  const { color, rule, space, type } = tokens;
  const { words, icon }: StrengthLook = LOOKS[item.strength];
  return (
    <Box origin={item.place} wrap={false}>
      <ListItem
        marker={
          <Marker width={useMarkerWidth(0, 'h3')}>
            <Icon
              name={icon}
              size={type.body * 1.15}
              color={color.brand}
              inner={icon === 'check' ? color.paper : color.brand}
            />
          </Marker>
        }
        style={{
          paddingVertical: space[1],
          // under it, not over the next: a page may begin with that
          ...(last ? {} : { borderBottomWidth: rule, borderBottomColor: color.rule }),
        }}
      >
        <Paragraph text={item.claim} />
        <Paragraph
          text={localised.locale.strings[words]}
          style={{ color: color.brand, fontWeight: 700, marginTop: 0.25 * space[1] }}
        />
      </ListItem>
    </Box>
  );
}
