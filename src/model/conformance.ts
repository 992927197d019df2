/** What a PDF is made to keep, and claims: PDF/UA-1 and PDF/A-2a; PDF/UA-2 and PDF/A-4; nothing, untagged. */
export const CONFORMANCE_NAMES = ['ua-1', 'ua-2', 'none'] as const;
export type ConformanceName = (typeof CONFORMANCE_NAMES)[number];
