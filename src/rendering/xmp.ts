import {
  type EditionName,
  type Localised,
  PERSONAL_COPY,
  PROVENANCE_NAMESPACE,
  type Provenance,
} from '../model/index.ts';
import type { CustomMetadata } from '../tagged-pdf/index.ts';

/** Which source a file was made from, for `verify` and for whoever finds the file in ten years. */
export function provenanceOf(
  { handout, forYou }: Localised,
  edition: EditionName,
  contentHash: string,
): Provenance {
  const { slug, lang, review } = handout;
  return {
    slug,
    language: lang,
    edition,
    version: review.version ?? '',
    contentHash,
    personal: forYou !== undefined,
  };
}

/** The same as metadata of a PDF. */
export function describeSource(
  localised: Localised,
  edition: EditionName,
  contentHash: string,
): CustomMetadata {
  const { slug, language, version, personal } = provenanceOf(localised, edition, contentHash);
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
      ...(personal ? { copy: { value: PERSONAL_COPY, description: 'Whom it is for' } } : {}),
    },
  };
}
