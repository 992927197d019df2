import { EDITION_NAMES, hasPages } from '../model/index.ts';
import { resourceId } from './resource-id.ts';
import type { CodeableConcept, DocumentReference, Identifier } from './resources.ts';

/** What is one document to a hospital: a handout in one version, language and edition. */
export interface HandoutDocument {
  readonly handout: string;
  /** Empty where the handout had none. */
  readonly version: string;
  readonly language: string;
  readonly edition: string;
}

/**
 * LOINC 34895-3 stands with this name in the value set that R4 prefers for types of documents:
 * http://hl7.org/fhir/R4/valueset-c80-doc-typecodes.html. It has no closer one for what a patient takes home.
 */
const EDUCATION: CodeableConcept = {
  coding: [{ system: 'http://loinc.org', code: '34895-3', display: 'Education note' }],
  text: 'Patient education handout',
};

/** What an identifier's value has to be unique in that is itself a URI: http://hl7.org/fhir/R4/datatypes.html#Identifier */
export const URI_SYSTEM = 'urn:ietf:rfc:3986';

/** A file by its bytes (RFC 6920, the form in hexadecimal): R4's Attachment.hash would be SHA-1, which proves nothing any more. */
export const hashIdentifier = (sha256: string): Identifier => ({
  type: { text: 'SHA-256 of the file' },
  system: URI_SYSTEM,
  value: `nih:sha-256;${sha256}`,
});

/** @param system URI of the clinic's ids; two clinics may give two handouts the same name. */
export const documentId = (
  { handout, version, language, edition }: HandoutDocument,
  system: string,
): string => resourceId(system, 'DocumentReference', handout, version, language, edition);

export const describeDocument = ({ handout, version, language, edition }: HandoutDocument): string =>
  [handout, version === '' ? 'without a version' : `version ${version}`, language, edition].join(', ');

const CONTENT_TYPES: Readonly<Record<string, string>> = { html: 'text/html', text: 'text/plain' };

/** Undefined where only a newer Plainleaf knows the edition. */
function contentType(edition: string): string | undefined {
  const name = EDITION_NAMES.find((known) => known === edition);
  return name && (hasPages(name) ? 'application/pdf' : CONTENT_TYPES[name]);
}

/** @param hashes SHA-256 of its files that are the same for everybody, hexadecimal. */
export function documentReference(
  document: HandoutDocument,
  hashes: readonly string[],
  system: string,
): DocumentReference {
  const { handout, version, language, edition } = document;
  const id = documentId(document, system);
  const type = contentType(edition);
  return {
    resourceType: 'DocumentReference',
    id,
    masterIdentifier: { system: URI_SYSTEM, value: `urn:uuid:${id}` },
    identifier: [
      { type: { text: 'Handout' }, value: handout },
      ...(version === '' ? [] : [{ type: { text: 'Version of the handout' }, value: version }]),
      { type: { text: 'Edition of the handout' }, value: edition },
      ...hashes.map(hashIdentifier),
    ],
    status: 'current',
    type: EDUCATION,
    description: describeDocument(document),
    content: [
      {
        attachment: {
          ...(type === undefined ? {} : { contentType: type }),
          language,
          title: describeDocument(document),
        },
      },
    ],
  };
}
