import { blockKind, buildItems, contentOf, itemsSchema, labelOf } from './kind.ts';

const schema = itemsSchema('Things to do in this order; they are numbered from 1.');

export const steps = blockKind<'steps', typeof schema>({
  keys: { steps: schema },
  build: (raw, spot, { place }) => ({ type: 'steps', ...buildItems(raw, spot), place }),
  texts: (block) => block.items,
  prose: (block) =>
    block.items.flatMap((item, index) => [labelOf(`${index + 1}.`, item.place), contentOf(item)]),
});
