import { z } from 'zod';
import type { VeraPdfVerdict } from './ask-verapdf.ts';

const Rule = z.object({
  specification: z.string(),
  clause: z.string(),
  description: z.string(),
  failedChecks: z.number(),
});

const Result = z.object({
  profileName: z.string(),
  compliant: z.boolean(),
  details: z.object({
    passedChecks: z.number(),
    failedChecks: z.number(),
    ruleSummaries: z.array(Rule).default([]),
  }),
});

/** The part of veraPDF's JSON report that is quoted. Before 1.26 a job had one result, since then a list. */
const Report = z.object({
  report: z.object({
    buildInformation: z
      .object({ releaseDetails: z.array(z.object({ id: z.string(), version: z.string() })) })
      .optional(),
    jobs: z.array(z.object({ validationResult: z.union([Result, z.array(Result).min(1)]) })).length(1),
  }),
});

export interface ReportedJob {
  /** Of veraPDF. */
  readonly version: string | null;
  readonly verdict: VeraPdfVerdict;
}

/** Reads the JSON report on one file and profile; null where it is none, such as when veraPDF could not parse the PDF. */
export function readReport(text: string): ReportedJob | null {
  const parsed = Report.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const { buildInformation, jobs } = parsed.data.report;
  const [result] = jobs.flatMap(({ validationResult }) => validationResult);
  if (!result) return null;
  const { details } = result;
  return {
    version: buildInformation?.releaseDetails.find(({ id }) => id === 'core')?.version ?? null,
    verdict: {
      profile: result.profileName,
      passed: result.compliant,
      checks: details.passedChecks + details.failedChecks,
      failures: details.ruleSummaries
        .filter(({ failedChecks }) => failedChecks > 0)
        .map(({ specification, clause, description, failedChecks }) => ({
          clause: `${specification}, ${clause}`,
          description: description.replace(/\s+/g, ' ').trim(),
          count: failedChecks,
        })),
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
