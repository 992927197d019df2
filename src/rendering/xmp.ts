import { type EditionName, type Localised, PERSONAL_COPY, PROVENANCE_NAMESPACE } from '../model/index.ts';
import type { CustomMetadata } from '../tagged-pdf/index.ts';

/** Which source a file was made from, for `verify` and for whoever finds the file in ten years. */
export function describeSource(
  { handout, forYou }: Localised,
  edition: EditionName,
  contentHash: string,
): CustomMetadata {
  return {
    namespace: PROVENANCE_NAMESPACE,
    prefix: 'plainleaf',
    description: 'The patient handout a file was made from',
    properties: {
      slug: { value: handout.slug, description: 'Short name of the handout' },
      language: { value: handout.lang, description: 'BCP 47 tag of its language' },
      edition: { value: edition, description: 'Form of the handout' },
      version: { value: handout.review.version ?? '', description: 'Version of the handout' },
      contentHash: { value: contentHash, description: 'SHA-256 of what the handout says' },
      ...(forYou ? { copy: { value: PERSONAL_COPY, description: 'Whom it is for' } } : {}),
    },
  };
}
