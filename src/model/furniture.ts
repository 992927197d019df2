/** Text that stands outside the reading order: headers, footers, page numbers and the heads of tables that go on. */
export interface Furniture {
  /** May stand on any page, any number of times. */
  readonly allowed: readonly string[];
  /** Must stand on this page (from 1, of so many), and may. */
  required(page: number, pages: number): readonly string[];
}
