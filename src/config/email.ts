import { z } from 'zod';

/** One mailbox: the server refuses what is not, so this is only to catch slips. */
const mailbox = z
  .string()
  .regex(/^[^\s@<>,;]+@[^\s@<>,;]+$/, { error: 'must be one address, such as handouts@example.org.' });

const line = z.string().regex(/^[^\p{Cc}]+$/u, { error: 'must be one line.' });

/** How mail is sent; in plainleaf.yaml under `email:`. Logins and keys come from the environment alone. */
export const emailSchema = z.strictObject({
  host: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, { error: 'must be the name of a server, without smtp:// and port.' })
    .optional()
    .describe('The mail server, such as smtp.example.org.'),
  port: z.int().min(1).max(65_535).optional().describe('Its port; 587, or 465 where `secure` is true.'),
  secure: z.boolean().optional().describe('true: TLS from the first byte. Else TLS is begun by STARTTLS.'),
  ca: line.optional().describe('A PEM file with a certificate of your own, from the project’s folder.'),
  connections: z.int().min(1).max(50).optional().describe('Connections at the same time; 4.'),
  per_minute: z
    .int()
    .min(0)
    .max(1_000_000)
    .optional()
    .describe('At most so many mails a minute; 0, as many as go.'),
  largest_mail: z
    .number()
    .min(0.01)
    .max(1000)
    .optional()
    .describe('Megabytes that a mail may have as it is sent; 10. Many servers on the way take no more.'),
  retries: z
    .int()
    .min(0)
    .max(10)
    .optional()
    .describe('How often a mail is tried again that the server deferred; 3.'),
  retry_after: z
    .number()
    .min(0)
    .max(86_400)
    .optional()
    .describe('Seconds before the first of them, twice as many before each other; 30.'),
  from: mailbox.describe('The address that the mail comes from.'),
  from_name: line.optional().describe('Whose it is; the clinic’s name.'),
  reply_to: mailbox.optional().describe('Where answers go.'),
  subject: line.optional().describe('The subject. Whoever looks over a shoulder reads it: name no illness.'),
  file_name: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.pdf$/, { error: 'must be a name that ends in .pdf.' })
    .optional()
    .describe('The name of the attached file; handout.pdf.'),
  unsubscribe: z
    .string()
    .regex(/^(?:mailto:|https:\/\/)\S+$/, { error: 'must start with mailto: or https://.' })
    .optional()
    .describe('Where a reader can ask for no more mail.'),
  dkim: z
    .strictObject({ domain: line, selector: line })
    .optional()
    .describe('Signs mail for a domain; the key is in the variable PLAINLEAF_DKIM_KEY.'),
});

export type EmailSettings = z.infer<typeof emailSchema>;
