/**
 * `ua-1`: tagged PDF 1.7, claims PDF/UA-1 and PDF/A-2a. `ua-2`: tagged PDF 2.0, claims PDF/UA-2 and PDF/A-4.
 * `none`: no tags, no claims.
 */
export type Conformance = 'ua-1' | 'ua-2' | 'none';

/** What the XMP says of the parts of ISO 14289 (PDF/UA) and ISO 19005 (PDF/A), by property. */
export interface Claim {
  readonly pdfuaid: Readonly<Record<string, string>>;
  readonly pdfaid: Readonly<Record<string, string>>;
}

export interface Standard {
  readonly version: '1.7' | '2.0';
  /** Null: the file is not tagged and claims nothing. */
  readonly claim: Claim | null;
}

/** How the file of each conformance is written. */
export const STANDARDS = {
  'ua-1': { version: '1.7', claim: { pdfuaid: { part: '1' }, pdfaid: { part: '2', conformance: 'A' } } },
  'ua-2': {
    version: '2.0',
    claim: { pdfuaid: { part: '2', rev: '2024' }, pdfaid: { part: '4', rev: '2020' } },
  },
  none: { version: '1.7', claim: null },
} as const satisfies Record<Conformance, Standard>;
