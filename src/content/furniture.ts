import { type Furniture, fill, type Localised, plainText } from '../model/index.ts';

/** The furniture of a handout's pages. */
export function furniture({ handout, locale, clinicLine, footer, meals }: Localised): Furniture {
  const title = plainText(handout.title);
  const everywhere = [...(clinicLine ? [clinicLine] : []), footer];
  const tableHeads = handout.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.type === 'comparison' ? block.columns.map(plainText) : []));
  return {
    allowed: [
      title,
      ...everywhere,
      ...tableHeads,
      ...[...meals.values()].flatMap(({ table }) => table.columns),
    ],
    required: (page, pages) => [
      ...(page > 1 ? [title] : []),
      ...everywhere,
      fill(locale.strings.page_of, { page, pages }),
    ],
  };
}
