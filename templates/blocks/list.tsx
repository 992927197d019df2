import { type BlockView, Bullet, List, useMarkerWidth } from 'plainleaf/pdf';
import { Items } from '../parts/items.tsx';
import { Indented } from '../parts/measure.tsx';

export const BulletList: BlockView<'list'> = ({ block }) => (
  <Indented hang={useMarkerWidth()}>
    <List>
      <Items items={block.items} marker={() => <Bullet />} />
    </List>
  </Indented>
);
