import type { PdfReading } from '../read-pdf.ts';
import { judgeFinding, type PdfFinding, promisesOf, type Rule } from './finding.ts';
import { documentRules } from './rules/document.ts';
import { linkRules } from './rules/links.ts';
import { orderRules } from './rules/order.ts';
import { pageRules } from './rules/pages.ts';
import { structureRules } from './rules/structure.ts';
import { taggingRules } from './rules/tagging.ts';
import { textRules } from './rules/text.ts';

const RULES: readonly Rule[] = [
  ...documentRules,
  ...structureRules,
  ...taggingRules,
  ...orderRules,
  ...textRules,
  ...linkRules,
  ...pageRules,
];

const RANK = { error: 0, warning: 1, note: 2 } as const;

/**
 * Everything that can be said against a PDF without its source, the gravest first. What a file lacks is an error only
 * where the file promised it by a claim.
 */
export function inspectPdf(pdf: PdfReading): readonly PdfFinding[] {
  const promises = promisesOf(pdf);
  return RULES.flatMap((rule) => rule(pdf))
    .map((observation) => judgeFinding(observation, promises))
    .toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
}
