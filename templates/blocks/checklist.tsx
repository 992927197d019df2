import { type BlockView, Checkbox, List, useMarkerWidth } from 'plainleaf/pdf';
import { Items } from '../parts/items.tsx';
import { Indented } from '../parts/measure.tsx';

export const Checklist: BlockView<'checklist'> = ({ block }) => (
  <Indented hang={useMarkerWidth()}>
    <List>
      <Items items={block.items} marker={() => <Checkbox />} />
    </List>
  </Indented>
);
