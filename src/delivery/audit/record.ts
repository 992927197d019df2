import { z } from 'zod';

/** How a delivery of each channel is spoken of. */
export const CHANNELS = {
  email: { done: 'mailed' },
  eml: { done: 'written as a mail' },
  file: { done: 'made as a file' },
  print: { done: 'printed' },
} as const satisfies Record<string, { readonly done: string }>;
export type ChannelName = keyof typeof CHANNELS;

/** What is kept of one delivery: enough to find who got which text, and nothing that says who that is. */
export interface DeliveryRecord {
  /** ISO 8601 time. */
  readonly at: string;
  readonly channel: ChannelName;
  readonly batch: string;
  /** HMAC of the row, or of the printed file's name, under the batch's own secret. */
  readonly key: string;
  /** Line of the list that the row began in, from 1; absent for a print that is nobody's. */
  readonly row?: number;
  readonly handout: string;
  readonly version: string;
  readonly language: string;
  /** Whether the file opens with a password only; absent where that is not known, as in older records. */
  readonly locked?: boolean;
  readonly edition: string;
  /** SHA-256 of the file that was handed over, hexadecimal. */
  readonly sha256: string;
  /** Of a print: how many, and the printer's address. */
  readonly copies?: number;
  readonly printer?: string;
  readonly outcome: 'sent' | 'failed' | 'deferred' | 'in-doubt';
}

/** A record as it is read: a newer Plainleaf may know more channels, an older one kept no rows and did not say what was locked. */
export const deliverySchema = z.object({
  at: z.iso.datetime(),
  channel: z.string(),
  batch: z.string(),
  key: z.string(),
  row: z.int().positive().optional(),
  handout: z.string(),
  version: z.string(),
  language: z.string(),
  locked: z.boolean().optional(),
  edition: z.string(),
  copies: z.int().positive().optional(),
  printer: z.string().optional(),
  outcome: z.string(),
});
export type ReadDelivery = z.infer<typeof deliverySchema>;
