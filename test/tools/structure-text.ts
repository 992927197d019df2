import type { PdfReading } from '../../src/verify/index.ts';

type Element = NonNullable<PdfReading['structure']>['roots'][number];

/** The structure tree of a PDF as indented text: what a screen reader walks through. */
export function describeStructure({ structure, content }: PdfReading): string {
  const describe = (element: Element, depth: number): string[] => {
    const scope = element.attributes.get('Scope');
    const notes = [
      ...(element.lang ? [`lang=${element.lang}`] : []),
      ...(typeof scope === 'string' ? [`scope=${scope}`] : []),
      ...(element.alt ? [`alt=${JSON.stringify(element.alt)}`] : []),
    ];
    const indent = '  '.repeat(depth);
    const lines = [[`${indent}${element.type}`, ...notes].join(' ')];
    for (const kid of element.kids) {
      if (kid.type === 'element') lines.push(...describe(kid.element, depth + 1));
      if (kid.type === 'object') lines.push(`${indent}  (link annotation)`);
      if (kid.type === 'content') {
        const text = (content.get(kid.key) ?? []).map((mark) => mark.text).join('');
        if (text) lines.push(`${indent}  ${JSON.stringify(text)}`);
      }
    }
    return lines;
  };
  return `${(structure?.roots ?? []).flatMap((root) => describe(root, 0)).join('\n')}\n`;
}
