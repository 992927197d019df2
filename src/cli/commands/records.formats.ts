/** How the record can be written; `needsPath`: as files alone. */
export const EXPORT_FORMATS = {
  fhir: { needsPath: false },
  'fhir-ndjson': { needsPath: true },
} as const satisfies Record<string, { readonly needsPath: boolean }>;
export type ExportFormat = keyof typeof EXPORT_FORMATS;
