import { type BlockView, Label, ListItem, OrderedList, Paragraph, useMarkerWidth } from 'plainleaf/pdf';
import { Indented } from '../parts/measure.tsx';

export const Steps: BlockView<'steps'> = ({ block }) => {
  const width = useMarkerWidth(`${block.items.length}.`.length);
  return (
    <Indented hang={width}>
      <OrderedList>
        {block.items.map((item, index) => (
          <ListItem key={index} marker={<Label text={`${index + 1}.`} width={width} />}>
            <Paragraph text={item} />
          </ListItem>
        ))}
      </OrderedList>
    </Indented>
  );
};
