import { isUsualSize, paperName } from '../../describe/paper-name.ts';
import type { PdfReading } from '../../read-pdf.ts';
import type { Observation, Rule } from '../finding.ts';

/** What a printer stumbles over. */
export const pageRules: readonly Rule[] = [sizes];

/** What is left when the sheet is cut; else all of the page. */
function trimmedSize({ width, height, boxes }: PdfReading['pages'][number]): readonly [number, number] {
  const [left = 0, bottom = 0, right = 0, top = 0] = boxes.TrimBox ?? [];
  return boxes.TrimBox ? [right - left, top - bottom] : [width, height];
}

function sizes({ pages }: PdfReading): readonly Observation[] {
  const odd = pages.find((page) => !isUsualSize(...trimmedSize(page)));
  const [first] = pages;
  const other = pages.find(({ width, height }) => width !== first?.width || height !== first.height);
  return [
    ...(odd
      ? [
          {
            code: 'page/unusual-size',
            message: `Page ${odd.number} measures ${paperName(odd.width, odd.height)}.`,
            page: odd.number,
          } as const,
        ]
      : []),
    ...(other
      ? [
          {
            code: 'page/mixed-sizes',
            message: `Page ${other.number} has another size than page 1.`,
            page: other.number,
          } as const,
        ]
      : []),
  ];
}
