import { communications, documentReferences, type Export } from './export-deliveries.ts';
import type { Resource } from './resources.ts';

/**
 * A Bundle of the type `collection`, one entry a line; in pieces, as the record of years does not fit into one text. Its
 * resources refer to each other by `urn:uuid:`, so that it stands alone.
 */
export function* bundle(of: Export): Generator<string> {
  const refer = (id: string): string => `urn:uuid:${id}`;
  let before = '{"resourceType":"Bundle","type":"collection","entry":[\n';
  for (const resources of [documentReferences(of), communications(of, refer)])
    for (const resource of resources) {
      yield `${before}${JSON.stringify({ fullUrl: refer(resource.id), resource })}`;
      before = ',\n';
    }
  // FHIR knows no empty lists
  yield before === ',\n' ? '\n]}\n' : '{"resourceType":"Bundle","type":"collection"}\n';
}

/** Files of NDJSON, one for each kind of resource, as FHIR's Bulk Data has them. References are `DocumentReference/ID`. */
export const bulkFiles = (
  of: Export,
): readonly { readonly name: string; readonly lines: Iterable<string> }[] => [
  { name: 'DocumentReference.ndjson', lines: linesOf(documentReferences(of)) },
  {
    name: 'Communication.ndjson',
    lines: linesOf(communications(of, (id) => `DocumentReference/${id}`)),
  },
];

function* linesOf(resources: Iterable<Resource>): Generator<string> {
  for (const resource of resources) yield `${JSON.stringify(resource)}\n`;
}
