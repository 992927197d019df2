import { type ReportedJob, readReport } from './read-report.ts';
import { runToEnd } from './run-command.ts';

/** What veraPDF says of one file and one profile. */
export interface VeraPdfVerdict {
  /** Such as `PDF/UA-1 validation profile`. */
  readonly profile: string;
  readonly passed: boolean;
  /** How many checks it made. */
  readonly checks: number;
  readonly failures: readonly {
    /** Such as `ISO 14289-1:2014, 7.1`. */
    readonly clause: string;
    readonly description: string;
    readonly count: number;
  }[];
}

export type VeraPdfAnswer =
  | { readonly type: 'absent' }
  /** The file claims nothing that could be validated. */
  | { readonly type: 'no-claim' }
  | { readonly type: 'failed'; readonly because: string }
  | {
      readonly type: 'answered';
      readonly version: string | null;
      readonly verdicts: readonly VeraPdfVerdict[];
    };

/** Milliseconds for one profile: Java starts slowly, and large files take their time. */
const PATIENCE = 120_000;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Has veraPDF, where it is installed, validate a file against what it claims. The variable VERAPDF names the command;
 * else it is looked up on the PATH.
 * @param claims as in the XMP: `1` of PDF/UA, `2a` of PDF/A
 */
export async function askVeraPdf(
  path: string,
  claims: { readonly pdfUa: string | null; readonly pdfA: string | null },
  env: Environment,
  patience = PATIENCE,
): Promise<VeraPdfAnswer> {
  const flavours = [...(claims.pdfUa ? [`ua${claims.pdfUa}`] : []), ...(claims.pdfA ? [claims.pdfA] : [])];
  const command = env.VERAPDF || 'verapdf';
  if (flavours.length === 0) return { type: 'no-claim' };
  const verdicts: ReportedJob[] = [];
  for (const flavour of flavours) {
    const run = await runToEnd(command, ['--format', 'json', '--flavour', flavour, path], env, patience);
    if (run.type !== 'said') return run;
    const report = readReport(run.out);
    if (!report) return { type: 'failed', because: `its answer for ${flavour} cannot be understood` };
    verdicts.push(report);
  }
  return {
    type: 'answered',
    version: verdicts[0]?.version ?? null,
    verdicts: verdicts.map(({ verdict }) => verdict),
  };
}
