import { type BlockView, Bullet, List, ListItem, Paragraph, useMarkerWidth } from 'plainleaf/pdf';
import { Indented } from '../parts/measure.tsx';

export const BulletList: BlockView<'list'> = ({ block }) => (
  <Indented hang={useMarkerWidth()}>
    <List>
      {block.items.map((item, index) => (
        <ListItem key={index} marker={<Bullet />}>
          <Paragraph text={item} />
        </ListItem>
      ))}
    </List>
  </Indented>
);
