import { type BlockView, Box, Paragraph, useTemplate } from 'plainleaf/pdf';
import { useSideBySide } from '../parts/beside.tsx';
import { Facts } from '../parts/facts.tsx';
import { Indented } from '../parts/measure.tsx';

/** How to reach the clinic. */
export const Contact: BlockView<'contact'> = () => {
  const { localised, tokens } = useTemplate();
  const { color, space, radius } = tokens;
  const { beside } = useSideBySide();
  if (!localised.clinic) return null;
  return (
    <Indented>
      <Box
        wrap={false}
        style={{
          borderWidth: 1,
          borderColor: color.brand,
          borderRadius: radius,
          paddingVertical: space[2],
          // a narrow page has no room to give away
          paddingHorizontal: beside ? space[4] : space[2],
          gap: space[1],
        }}
      >
        <Paragraph type="h3" text={localised.clinic.name} style={{ fontWeight: 700, color: color.brand }} />
        <Facts facts={localised.contact} />
      </Box>
    </Indented>
  );
};
