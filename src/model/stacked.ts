import { fill } from './fill.ts';
import type { Strings } from './locale.ts';

/**
 * The name of a column as it stands before a cell where a table is stacked: “What it does:”. One that ends as a
 * sentence does, or with a colon, is left as it is.
 */
export function columnLead(column: string, strings: Strings): string {
  return /[.?!:。？！：؟]$/u.test(column.trim()) ? column : fill(strings.column_lead, { column });
}
