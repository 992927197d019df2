import type { Delivery, DeliveryEnd } from '../delivery/index.ts';
import { termsOf } from './channel-terms.ts';
import { describeDocument, documentId, hashIdentifier, URI_SYSTEM } from './document-reference.ts';
import { resourceId } from './resource-id.ts';
import type { CodeableConcept, Communication, Identifier } from './resources.ts';

/** A delivery, and what a batch that is still there knows of it. */
export interface ToldDelivery extends Delivery {
  /** Of the row in the clinic's own list; absent where that list was not given. */
  readonly id?: string;
  /** What the channel answered, such as `550`. */
  readonly code?: string;
}

/** A print that lies there for whoever wants one. An older record kept no rows of mails: those are somebody's all the same. */
export const isNobodys = ({ row, channel }: Delivery): boolean => row === undefined && channel === 'print';

/** How resources of an export are named and found. */
export interface Naming {
  /** URI of the clinic's ids; empty where it gave none. */
  readonly system: string;
  /** How a DocumentReference of the same export is referred to. */
  refer(id: string): string;
}

/** http://hl7.org/fhir/R4/valueset-communication-category.html */
const INSTRUCTION: CodeableConcept = {
  coding: [
    {
      system: 'http://terminology.hl7.org/CodeSystem/communication-category',
      code: 'instruction',
      display: 'Instruction',
    },
  ],
  text: 'Patient education',
};

const STATUS = {
  'in-doubt': 'unknown',
  deferred: 'on-hold',
  failed: 'not-done',
} as const satisfies Record<Exclude<DeliveryEnd, 'sent'>, Communication['status']>;

/** A delivery as FHIR tells it; whom it went to stands in it by an identifier alone. */
export function communication(delivery: ToldDelivery, { system, refer }: Naming): Communication {
  const { batch, key, channel, handout, language, version, files, at, end } = delivery;
  const id = resourceId(system, 'Communication', batch, key, channel, handout, language, version);
  const terms = termsOf(channel);
  const status = end === 'sent' ? terms.done : STATUS[end];
  const reason = reasonOf(delivery);
  const subject = subjectOf(delivery, system);
  return {
    resourceType: 'Communication',
    id,
    identifier: [
      { system: URI_SYSTEM, value: `urn:uuid:${id}` },
      // a file that is everybody's is known by its document
      ...(subject
        ? files.flatMap(({ sha256 }) => (sha256 === undefined ? [] : [hashIdentifier(sha256)]))
        : []),
    ],
    partOf: [
      { identifier: { type: { text: 'Batch of Plainleaf' }, value: batch }, display: `Batch ${batch}` },
    ],
    status,
    ...(status === 'completed' ? {} : { statusReason: { text: reason } }),
    category: [INSTRUCTION],
    medium: [terms.medium],
    ...(subject ? { subject: { type: 'Patient', identifier: subject } } : {}),
    ...(status === 'completed' ? { sent: at } : {}),
    payload: payloadOf(delivery, { system, refer }),
    note: [{ time: at, text: noteOf(delivery, reason) }],
  };
}

function reasonOf({ channel, end, code = '' }: ToldDelivery): string {
  const terms = termsOf(channel);
  const answer = code === '' ? '' : ` Code: ${code}.`;
  switch (end) {
    case 'sent':
      return terms.says;
    case 'in-doubt':
      return terms.inDoubt;
    case 'deferred':
      return `${terms.deferred}${answer}`;
    case 'failed':
      return `${terms.failed}${answer}`;
  }
}

/** What is known beside the codes. */
const noteOf = ({ copies, locked }: ToldDelivery, reason: string): string =>
  [
    reason,
    ...(copies === undefined ? [] : [`Copies: ${copies}.`]),
    ...(locked ? ['The file opens with a password only.'] : []),
  ].join(' ');

/** The clinic's own id where it gave its list; else a code that only the batch's folder can resolve. Null for what is nobody's. */
function subjectOf(delivery: ToldDelivery, system: string): Identifier | null {
  const { batch, key, id } = delivery;
  if (isNobodys(delivery)) return null;
  if (id !== undefined) return { ...(system === '' ? {} : { system }), value: id };
  return { type: { text: 'Code of a row in a batch of Plainleaf' }, value: `${batch}/${key}` };
}

function payloadOf(
  { handout, version, language, files }: ToldDelivery,
  { system, refer }: Naming,
): Communication['payload'] {
  const editions = [...new Set(files.map(({ edition }) => edition))].toSorted();
  if (editions.length === 0)
    return [
      {
        contentString: describeDocument({ handout, version, language, edition: 'edition not recorded' }),
      },
    ];
  return editions.map((edition) => {
    const document = { handout, version, language, edition };
    return {
      contentReference: {
        reference: refer(documentId(document, system)),
        type: 'DocumentReference',
        display: describeDocument(document),
      },
    };
  });
}
