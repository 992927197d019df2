import { z } from 'zod';

/** What is kept of one delivery: enough to find who got which text, and nothing that says who that is. */
export const deliverySchema = z.strictObject({
  at: z.string(),
  channel: z.enum(['email', 'eml', 'printer']),
  batch: z.string(),
  /** HMAC of the row under the batch's own secret. */
  key: z.string(),
  handout: z.string(),
  version: z.string(),
  language: z.string(),
  edition: z.string(),
  /** SHA-256 of the file that was handed over, hexadecimal. */
  sha256: z.string(),
  outcome: z.enum(['sent', 'failed', 'deferred', 'in-doubt']),
});
export type DeliveryRecord = z.infer<typeof deliverySchema>;
