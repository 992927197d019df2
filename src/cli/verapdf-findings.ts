import type { VeraPdfAnswer } from '../verapdf/index.ts';
import type { PdfFinding } from '../verify/index.ts';

/** A claim that veraPDF refutes: one finding a profile. */
export function veraPdfFindings(answer: VeraPdfAnswer): readonly PdfFinding[] {
  if (answer.type !== 'answered') return [];
  return answer.verdicts.flatMap(({ profile, passed, failures }): readonly PdfFinding[] => {
    if (passed) return [];
    const [first] = failures;
    const more = failures.length > 1 ? ` And ${failures.length - 1} more.` : '';
    const says = first ? ` ${first.clause}: ${first.description}.${more}` : '';
    return [
      {
        code: 'verapdf/failed',
        severity: 'error',
        message: `veraPDF finds that the file does not keep what it claims (${profile}).${says}`,
        hint: 'Make the file again, or take the claim out.',
      },
    ];
  });
}
