import { blockKind, buildItems, itemsSchema } from './kind.ts';

const schema = itemsSchema('A list with bullets; each item is a text.');

export const list = blockKind<'list', typeof schema>({
  keys: { list: schema },
  build: (raw, spot, { place }) => ({ type: 'list', ...buildItems(raw, spot), place }),
  texts: (block) => block.items,
});
