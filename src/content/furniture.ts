import { type Furniture, fill, type Localised, plainText } from '../model/index.ts';

/** The furniture of a handout's pages. @param heads what tables that go on repeat on each page. */
export function furniture(localised: Localised, heads: readonly string[] = tableHeads(localised)): Furniture {
  const { handout, locale, clinicLine, footer } = localised;
  const title = plainText(handout.title);
  const everywhere = [...(clinicLine ? [clinicLine] : []), footer];
  return {
    allowed: [title, ...everywhere, ...heads],
    required: (page, pages) => [
      ...(page > 1 ? [title] : []),
      ...everywhere,
      fill(locale.strings.page_of, { page, pages }),
    ],
  };
}

const tableHeads = ({ handout, meals }: Localised): readonly string[] => [
  ...handout.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.type === 'comparison' ? block.columns.map(plainText) : [])),
  ...[...meals.values()].flatMap(({ table }) => table.columns),
];
