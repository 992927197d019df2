import type { Provenance } from '../model/index.ts';
import type { PdfFinding } from '../verify/index.ts';
import { findingOf, type SourceReport } from './verified-file.ts';

/** What the comparison with the source comes to, as findings. */
export function sourceFindings(source: SourceReport, provenance: Provenance | null): readonly PdfFinding[] {
  if (!provenance) return [];
  const name = `“${provenance.slug}” (${provenance.language})`;
  switch (source.type) {
    case 'not-ours':
    case 'no-project':
      return [];
    case 'missing':
      return [
        {
          code: 'source/missing',
          severity: 'note',
          message: `It was made from the handout ${name}, which this project has not.`,
          hint: 'To compare it letter by letter, go to the project it was made in.',
        },
      ];
    case 'broken':
      return [
        {
          code: 'source/broken',
          severity: 'warning',
          message: `The handout ${name} cannot be read, so nothing was compared with it.`,
          hint: `Run plainleaf check ${provenance.slug}.`,
        },
      ];
    case 'changed':
      return [
        {
          code: 'source/changed',
          severity: 'warning',
          message: `The handout ${name} says something else today${versions(provenance.version, source.version)}: this PDF was made from another text.`,
          hint: `Build it again: plainleaf build ${provenance.slug}. Then hand out the new file only.`,
        },
      ];
    case 'same':
      return source.problems.map(findingOf);
  }
}

const versions = (then: string, now: string): string =>
  then === now ? '' : ` (version ${now || 'without a number'}; the PDF has ${then || 'none'})`;
