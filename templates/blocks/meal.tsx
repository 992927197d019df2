import { type BlockView, Box, Heading, List, ListItem, Paragraph, Section, useTemplate } from 'plainleaf/pdf';
import { Indented } from '../parts/measure.tsx';

/** A card: what stands on the plate, and what each of it gives. */
export const Meal: BlockView<'meal'> = ({ block }) => {
  const { color, space, radius, rule } = useTemplate().tokens;
  return (
    <Indented>
      <Box
        wrap={false}
        style={{
          backgroundColor: color.tint2,
          borderRadius: radius,
          paddingTop: space[2],
          paddingBottom: space[1],
          paddingHorizontal: space[4],
        }}
      >
        <Section heading={<Heading level={3} text={block.name} style={{ color: color.accent }} />}>
          {block.text && <Paragraph text={block.text} />}
          <List style={{ gap: 0, marginTop: space[1] }}>
            {block.foods.map((food, index) => (
              <Box key={index} origin={food.place}>
                <ListItem
                  style={{
                    borderTopWidth: rule,
                    borderTopColor: color.rule,
                    paddingVertical: 0.75 * space[1],
                  }}
                >
                  <Box style={{ flexDirection: 'row', gap: space[3] }}>
                    <Box style={{ flexGrow: 2, flexBasis: 0 }}>
                      <Paragraph text={food.name} style={{ fontWeight: 700 }} />
                    </Box>
                    <Box style={{ flexGrow: 3, flexBasis: 0 }}>
                      {food.gives && <Paragraph text={food.gives} />}
                    </Box>
                  </Box>
                </ListItem>
              </Box>
            ))}
          </List>
        </Section>
      </Box>
    </Indented>
  );
};
