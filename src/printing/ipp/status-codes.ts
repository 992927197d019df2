/** What a printer answers (RFC 8011, appendix B). From 0x0400 on it refuses. */
export const STATUS_CODES = {
  'successful-ok': 0x0000,
  'successful-ok-ignored-or-substituted-attributes': 0x0001,
  'successful-ok-conflicting-attributes': 0x0002,
  'client-error-bad-request': 0x0400,
  'client-error-forbidden': 0x0401,
  'client-error-not-authenticated': 0x0402,
  'client-error-not-authorized': 0x0403,
  'client-error-not-possible': 0x0404,
  'client-error-timeout': 0x0405,
  'client-error-not-found': 0x0406,
  'client-error-gone': 0x0407,
  'client-error-request-entity-too-large': 0x0408,
  'client-error-document-format-not-supported': 0x040a,
  'client-error-attributes-or-values-not-supported': 0x040b,
  'client-error-conflicting-attributes': 0x040e,
  'client-error-document-format-error': 0x0411,
  'server-error-internal-error': 0x0500,
  'server-error-operation-not-supported': 0x0501,
  'server-error-service-unavailable': 0x0502,
  'server-error-version-not-supported': 0x0503,
  'server-error-device-error': 0x0504,
  'server-error-temporary-error': 0x0505,
  'server-error-not-accepting-jobs': 0x0506,
  'server-error-busy': 0x0507,
  'server-error-job-canceled': 0x0508,
  'server-error-multiple-document-jobs-not-supported': 0x0509,
  'server-error-printer-is-deactivated': 0x050a,
} as const satisfies Record<string, number>;
export type StatusName = keyof typeof STATUS_CODES;

const NAMES: ReadonlyMap<number, StatusName> = new Map(
  Object.entries(STATUS_CODES).map(([name, code]) => [code, name as StatusName]),
);

/** The name of a status; of one that no table has, its number, such as `0x0599`. */
export const statusName = (code: number): string =>
  NAMES.get(code) ?? `0x${code.toString(16).padStart(4, '0')}`;

export const isRefusal = (code: number): boolean => code >= STATUS_CODES['client-error-bad-request'];

/** Refusals that pass: the same may be asked again later. */
const PASSING: ReadonlySet<number> = new Set([
  STATUS_CODES['server-error-busy'],
  STATUS_CODES['server-error-temporary-error'],
  STATUS_CODES['server-error-service-unavailable'],
]);
export const isPassing = (code: number): boolean => PASSING.has(code);
