/** XML namespace of what a PDF says of the handout it was made from. */
export const PROVENANCE_NAMESPACE = 'urn:plainleaf:handout:1#';

/** What the property `copy` says of a file that is for one person. */
export const PERSONAL_COPY = 'personal';

/** Which source a PDF was made from. */
export interface Provenance {
  readonly slug: string;
  /** BCP 47. */
  readonly language: string;
  readonly edition: string;
  /** Empty where the handout has none. */
  readonly version: string;
  /** SHA-256 of what the handout says, hexadecimal. */
  readonly contentHash: string;
  /** Whether it says something to one person beside what the handout says. */
  readonly personal: boolean;
}
