import { type BlockView, Label, OrderedList, useMarkerWidth } from 'plainleaf/pdf';
import { Items } from '../parts/items.tsx';
import { Indented } from '../parts/measure.tsx';

export const Steps: BlockView<'steps'> = ({ block }) => {
  const width = useMarkerWidth(`${block.items.length}.`.length);
  return (
    <Indented hang={width}>
      <OrderedList>
        <Items items={block.items} marker={(index) => <Label text={`${index + 1}.`} width={width} />} />
      </OrderedList>
    </Indented>
  );
};
