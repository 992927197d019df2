import { plainText } from '../../model/index.ts';
import { BULLET, picture } from '../phrases.ts';
import { tableStanzas } from '../table.ts';
import type { TextView } from '../text-view.ts';

/** What the chart draws stands in the table, each share with the name of its nutrient. */
export const meal: TextView<'meal'> = (block, { localised }) => {
  const { locale, meals } = localised;
  const figures = meals.get(block.place);
  const foods = block.foods.map(({ name, gives }, index) => ({
    lead: BULLET,
    text: [plainText(name), figures?.amounts[index], gives && plainText(gives)].filter(Boolean).join('; '),
  }));
  return [
    [{ text: plainText(block.name) }],
    ...(block.text ? [[{ text: plainText(block.text) }]] : []),
    ...(block.picture ? [[{ text: picture(locale, block.picture.alt) }]] : []),
    foods,
    ...(figures
      ? [
          [{ text: figures.headline }],
          ...tableStanzas(figures.table, locale),
          [...figures.notes, figures.source].map((text) => ({ text })),
        ]
      : []),
  ];
};
