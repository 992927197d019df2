import { communication, isNobodys, type ToldDelivery } from './communication.ts';
import { documentId, documentReference, type HandoutDocument } from './document-reference.ts';
import type { Resource } from './resources.ts';

/** Deliveries on their way into a hospital's record. */
export interface Export {
  readonly deliveries: readonly ToldDelivery[];
  /** URI of the clinic's ids; empty where it gave none. */
  readonly system: string;
}

/** Each document once, in the order of its names: handout, version, language, edition. */
export function* documentReferences({ deliveries, system }: Export): Generator<Resource> {
  const documents = new Map<string, { readonly document: HandoutDocument; readonly hashes: Set<string> }>();
  for (const delivery of deliveries) {
    const { handout, version, language, files } = delivery;
    for (const { edition, sha256 } of files) {
      const document = { handout, version, language, edition };
      const name = documentId(document, system);
      const known = documents.get(name) ?? { document, hashes: new Set() };
      documents.set(name, known);
      // the hash of a copy that is somebody's belongs to its delivery alone
      if (sha256 !== undefined && isNobodys(delivery)) known.hashes.add(sha256);
    }
  }
  for (const { document, hashes } of [...documents.values()].toSorted((a, b) =>
    inOrder(a.document, b.document),
  ))
    yield documentReference(document, [...hashes].toSorted(), system);
}

/** One for each delivery, in the order in which they are given. @param refer how a DocumentReference is referred to. */
export function* communications(
  { deliveries, system }: Export,
  refer: (id: string) => string,
): Generator<Resource> {
  for (const delivery of deliveries) yield communication(delivery, { system, refer });
}

/** By what stands in them, not by what a country makes of letters: the same export has the same bytes everywhere. */
function inOrder(a: HandoutDocument, b: HandoutDocument): number {
  const [left, right] = [a, b].map(({ handout, version, language, edition }) =>
    [handout, version, language, edition].join('\n'),
  ) as [string, string];
  return left < right ? -1 : left > right ? 1 : 0;
}
