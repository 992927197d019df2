import { type BlockView, Bullet, List, ListItem, Paragraph } from 'plainleaf/pdf';
import { Indented } from '../parts/measure.tsx';

export const BulletList: BlockView<'list'> = ({ block }) => (
  <Indented>
    <List>
      {block.items.map((item, index) => (
        <ListItem key={index} marker={<Bullet />}>
          <Paragraph text={item} />
        </ListItem>
      ))}
    </List>
  </Indented>
);
