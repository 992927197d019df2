import { type BlockView, Checkbox, List, ListItem, Paragraph, useMarkerWidth } from 'plainleaf/pdf';
import { Indented } from '../parts/measure.tsx';

export const Checklist: BlockView<'checklist'> = ({ block }) => (
  <Indented hang={useMarkerWidth()}>
    <List>
      {block.items.map((item, index) => (
        <ListItem key={index} marker={<Checkbox />}>
          <Paragraph text={item} />
        </ListItem>
      ))}
    </List>
  </Indented>
);
