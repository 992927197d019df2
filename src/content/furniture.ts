import { fill, type Localised, plainText } from '../model/index.ts';

/** Text that stands outside the reading order: headers, footers and the heads of tables that go on. */
interface Furniture {
  /** Everything that may stand there, on any page. */
  readonly allowed: readonly string[];
  /** What must stand on a page. @param page from 1 */
  required(page: number, pages: number): readonly string[];
}

/** The furniture of a handout's pages. */
export function furniture({ handout, locale, clinicLine, footer }: Localised): Furniture {
  const title = plainText(handout.title);
  const everywhere = [...(clinicLine ? [clinicLine] : []), footer];
  const tableHeads = handout.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.type === 'comparison' ? block.columns.map(plainText) : []));
  return {
    allowed: [title, ...everywhere, ...tableHeads],
    required: (page, pages) => [
      ...(page > 1 ? [title] : []),
      ...everywhere,
      fill(locale.strings.page_of, { page, pages }),
    ],
  };
}
