import { type BlockView, Label, ListItem, OrderedList, Paragraph, useMarkerWidth } from 'plainleaf/pdf';
import { Indented } from '../parts/measure.tsx';

export const Steps: BlockView<'steps'> = ({ block }) => (
  <Indented hang={useMarkerWidth()}>
    <OrderedList>
      {block.items.map((item, index) => (
        <ListItem key={index} marker={<Label text={`${index + 1}.`} />}>
          <Paragraph text={item} />
        </ListItem>
      ))}
    </OrderedList>
  </Indented>
);
