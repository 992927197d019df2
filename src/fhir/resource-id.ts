import { createHash } from 'node:crypto';

/** Names of ours; any constant would do, and this one must stay. */
const NAMESPACE = Buffer.from('8d0f2c7e4b5a4f1e9c3a6b7d5e2f1a90', 'hex');

/**
 * The same id for the same names, whoever asks and when: a name-based UUID (RFC 9562, version 5), which is also an id of
 * FHIR. @param names what tells it from all others; none of it a person's.
 */
export function resourceId(...names: readonly string[]): string {
  const hash = createHash('sha1').update(NAMESPACE).update(JSON.stringify(names)).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
