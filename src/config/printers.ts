import { z } from 'zod';

const uri = z
  .string()
  .regex(/^ipps?:\/\/[^\s@]+$/, { error: 'must start with ipp:// or ipps://, and hold no login.' })
  .describe('Where it is, such as ipp://desk.local/printers/Office; `plainleaf printers HOST` lists them.');

const printerSchema = z.strictObject({
  uri,
  ca: z
    .string()
    .regex(/^[^\p{Cc}]+$/u, { error: 'must be one line.' })
    .optional()
    .describe('A PEM file with its own certificate, from the project’s folder; for ipps://.'),
  margins: z
    .number()
    .min(0)
    .max(50)
    .optional()
    .describe(
      'Millimetres that it leaves white at an edge, where the test sheet shows another number than it says.',
    ),
  flip: z
    .enum(['as-told', 'turned'])
    .optional()
    .describe('turned: it flips sheets over the other edge than it is told. The test sheet shows it.'),
});

/** The clinic’s printers by the names that `--printer` takes; in plainleaf.yaml under `printers:`. */
export const printersSchema = z.record(
  z.string().regex(/^[\w-]+$/, { error: 'must be a name of letters, digits, - and _.' }),
  z.union([uri.transform((only): z.infer<typeof printerSchema> => ({ uri: only })), printerSchema]),
);

export type PrinterSettings = z.infer<typeof printerSchema>;
