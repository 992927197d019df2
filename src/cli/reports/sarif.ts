import type { CheckReport, NotAsked, Rule } from '../../check/index.ts';
import type { Problem, Severity } from '../../model/index.ts';

const LEVELS = { error: 'error', warning: 'warning' } as const satisfies Record<Severity, string>;

/** A report as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines. */
export function toSarif({ findings, silenced, notAsked }: CheckReport, rules: readonly Rule[]): unknown {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Plainleaf',
            rules: rules.map(({ id, source, limits }) => ({
              id,
              shortDescription: { text: id },
              fullDescription: { text: source },
              ...(limits ? { properties: { limits } } : {}),
            })),
          },
        },
        ...(notAsked.length > 0 ? { invocations: [withoutPages(notAsked)] } : {}),
        columnKind: 'utf16CodeUnits',
        results: [
          ...findings.map(toResult),
          ...silenced.map((finding) => ({
            ...toResult(finding),
            suppressions: [{ kind: 'inSource', justification: finding.reason }],
          })),
        ],
      },
    ],
  };
}

/** Rules that had no say, so that nobody takes their silence for an answer. */
const withoutPages = (notAsked: readonly NotAsked[]): unknown => ({
  executionSuccessful: true,
  ruleConfigurationOverrides: notAsked
    .filter(({ how }) => how === 'whole')
    .map(({ id }) => ({ descriptor: { id }, configuration: { enabled: false } })),
});

function toResult({ code, severity, message, hint, place }: Problem): Record<string, unknown> {
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: hint ? `${message} ${hint}` : message },
    locations: place
      ? [
          {
            physicalLocation: {
              artifactLocation: { uri: encodeURI(place.file), uriBaseId: 'SRCROOT' },
              region: { startLine: place.line, startColumn: place.column },
            },
          },
        ]
      : [],
  };
}
