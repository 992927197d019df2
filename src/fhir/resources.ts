/** What is written of FHIR R4 (4.0.1, https://hl7.org/fhir/R4/): no more of each resource than a delivery can fill. */

export interface CodeableConcept {
  readonly coding?: readonly { readonly system: string; readonly code: string; readonly display: string }[];
  readonly text: string;
}

export interface Identifier {
  readonly type?: { readonly text: string };
  /** URI of what the value is unique in. */
  readonly system?: string;
  readonly value: string;
}

export interface Reference {
  /** Of a resource of the same export. */
  readonly reference?: string;
  readonly type?: 'DocumentReference' | 'Patient';
  /** Of something that has no resource here. */
  readonly identifier?: Identifier;
  readonly display?: string;
}

/** https://hl7.org/fhir/R4/documentreference.html */
export interface DocumentReference {
  readonly resourceType: 'DocumentReference';
  readonly id: string;
  readonly masterIdentifier: Identifier;
  readonly identifier: readonly Identifier[];
  readonly status: 'current';
  readonly type: CodeableConcept;
  readonly description: string;
  readonly content: readonly [
    {
      readonly attachment: {
        readonly contentType?: string;
        readonly language: string;
        readonly title: string;
      };
    },
  ];
}

/** https://hl7.org/fhir/R4/communication.html */
export interface Communication {
  readonly resourceType: 'Communication';
  readonly id: string;
  readonly identifier: readonly Identifier[];
  readonly partOf: readonly [Reference];
  readonly status: 'preparation' | 'on-hold' | 'not-done' | 'completed' | 'unknown';
  readonly statusReason?: CodeableConcept;
  readonly category: readonly CodeableConcept[];
  readonly medium: readonly CodeableConcept[];
  readonly subject?: Reference;
  /** ISO 8601 time; only of what was surely sent. */
  readonly sent?: string;
  readonly payload: readonly (
    | { readonly contentReference: Reference }
    | { readonly contentString: string }
  )[];
  readonly note: readonly [{ readonly time: string; readonly text: string }];
}

export type Resource = DocumentReference | Communication;
