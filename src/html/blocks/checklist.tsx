import type { HtmlView } from '../block-view.tsx';
import { Rich } from '../inlines.tsx';
import { TickList } from '../tick-list.tsx';

export const Checklist: HtmlView<'checklist'> = ({ block }) => (
  <TickList id={block.id} items={block.items.map((item, index) => <Rich key={index} of={item} />)} />
);
