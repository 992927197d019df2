import type { PagedEditionName } from '../model/index.ts';

/** The file of an edition's template, from the root of a project or of the package. */
export const templateFile = (edition: PagedEditionName): string => `templates/${edition}.tsx`;

/** The name by which a template file offers its template: `large-print` → `largePrint`. */
export const exportName = (edition: PagedEditionName): string =>
  edition.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
