import { altOf, blockKind, buildItems, contentOf, itemsSchema } from './kind.ts';

const schema = itemsSchema('Things to tick off on paper, each with a box before it.');

export const checklist = blockKind<'checklist', typeof schema>({
  keys: { checklist: schema },
  build: (raw, spot, { place }) => ({ type: 'checklist', ...buildItems(raw, spot), place }),
  texts: (block) => block.items,
  prose: (block, { locale }) =>
    block.items.flatMap((item) => [altOf(locale.strings.checklist_box, item.place), contentOf(item)]),
});
