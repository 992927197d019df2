import { z } from 'zod';

/**
 * How a batch was begun: enough to list it and to go on with it. No text of the list has a field here, and no address.
 */
const begunSchema = z.strictObject({
  /** Such as `merge`. */
  command: z.string(),
  /** Slug. */
  handout: z.string(),
  /** The version of the text of each language that somebody gets; empty where the handout names none. */
  versions: z.record(z.string(), z.string()),
  /** Of what is to be done: rows that want a copy, people who agreed to mail. */
  items: z.int().nonnegative(),
  /** Path of the list, from the project's folder; absolute where it lies outside. */
  recipients: z.string(),
  /** Flags of the command that decide what is made, by their names. */
  flags: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())])),
});
export type Begun = z.infer<typeof begunSchema>;

/** The first line of a journal: which batch it is of, and what that batch was made from. */
export const headerSchema = z.strictObject({
  journal: z.literal(1),
  batch: z.string(),
  /** SHA-256 of all that decides what is made, hexadecimal. */
  input: z.string(),
  /** ISO 8601 time. */
  at: z.string(),
  begun: begunSchema.optional(),
});
export type Header = z.infer<typeof headerSchema>;

/** How one attempt ended. `sent` stands for whatever the batch does: a mail taken, a file written, a page printed. */
const OUTCOMES = ['sent', 'failed', 'deferred', 'in-doubt'] as const;
export type OutcomeName = (typeof OUTCOMES)[number];

/** A later line: an attempt that begins, or how it ended. Names, addresses and subjects have no field here. */
export const recordSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('start'), key: z.string(), at: z.string() }),
  z.strictObject({
    is: z.enum(OUTCOMES),
    key: z.string(),
    at: z.string(),
    /** What the channel answered, such as `450`; a code, never its words: they may quote an address. */
    code: z.string().optional(),
    /** SHA-256 of what was handed over, hexadecimal. */
    sha256: z.string().optional(),
  }),
]);
export type JournalRecord = z.infer<typeof recordSchema>;
