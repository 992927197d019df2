import { type EditionName, type Handout, PROVENANCE_NAMESPACE, type Provenance } from '../model/index.ts';
import type { CustomMetadata } from '../tagged-pdf/index.ts';

/** Which source a file was made from, for `verify` and for whoever finds the file in ten years. */
export function provenanceOf(
  { slug, lang, review }: Handout,
  edition: EditionName,
  contentHash: string,
): Provenance {
  return { slug, language: lang, edition, version: review.version ?? '', contentHash };
}

/** The same as metadata of a PDF. */
export function describeSource(handout: Handout, edition: EditionName, contentHash: string): CustomMetadata {
  const { slug, language, version } = provenanceOf(handout, edition, contentHash);
  return {
    namespace: PROVENANCE_NAMESPACE,
    prefix: 'plainleaf',
    description: 'The patient handout a file was made from',
    properties: {
      slug: { value: slug, description: 'Short name of the handout' },
      language: { value: language, description: 'BCP 47 tag of its language' },
      edition: { value: edition, description: 'Form of the handout' },
      version: { value: version, description: 'Version of the handout' },
      contentHash: { value: contentHash, description: 'SHA-256 of what the handout says' },
    } satisfies Record<keyof Provenance, unknown>,
  };
}
