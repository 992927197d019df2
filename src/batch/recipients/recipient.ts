import type { EditionName, Person } from '../../model/index.ts';

/** Who gets a copy, in what form, and what they agreed to. */
export interface Recipient {
  readonly person: Person;
  /** Line of the file that the row begins in, from 1. */
  readonly line: number;
  /** One address, as it is handed to a server. */
  readonly email?: string;
  /** BCP 47; left out, the language of the command. */
  readonly lang?: string;
  readonly edition?: EditionName;
  /** What their file opens with, where they chose one and it is locked. It may reach no message and no report. */
  readonly password?: string;
  /** ISO 8601 days on which they agreed: to mail at all, and to mail that others on the way could read. */
  readonly consent: { readonly email?: string; readonly unencrypted?: string };
}
