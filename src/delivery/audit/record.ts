/** What is kept of one delivery: enough to find who got which text, and nothing that says who that is. */
export interface DeliveryRecord {
  /** ISO 8601 time. */
  readonly at: string;
  readonly channel: 'email' | 'eml';
  readonly batch: string;
  /** HMAC of the row under the batch's own secret. */
  readonly key: string;
  readonly handout: string;
  readonly version: string;
  readonly language: string;
  readonly edition: string;
  /** SHA-256 of the file that was handed over, hexadecimal. */
  readonly sha256: string;
  readonly outcome: 'sent' | 'failed' | 'deferred' | 'in-doubt';
}
