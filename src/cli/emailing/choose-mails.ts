import type { PlannedCopy } from '../batches/copy-plan.ts';

/** Why somebody on the list gets no mail. */
export const NO_MAIL = {
  'no-address': 'have no address',
  'no-consent': 'have not agreed to mail (email_ok)',
  'not-unencrypted': 'have not agreed to mail that others on the way could read (unencrypted_ok)',
} as const;
export type NoMail = keyof typeof NO_MAIL;

export interface MailChoice {
  readonly mails: readonly PlannedCopy[];
  readonly left: ReadonlyMap<PlannedCopy, NoMail>;
}

/**
 * Who is mailed: those who have an address and agreed, and nobody else.
 * @param encrypt what is said to a person is locked, so that nobody on the way can read it
 */
export function chooseMails(copies: readonly PlannedCopy[], encrypt: boolean): MailChoice {
  const left = new Map(
    copies.flatMap((copy): (readonly [PlannedCopy, NoMail])[] => {
      const { email, consent } = copy.recipient;
      if (email === undefined) return [[copy, 'no-address']];
      if (consent.email === undefined) return [[copy, 'no-consent']];
      return encrypt || consent.unencrypted !== undefined ? [] : [[copy, 'not-unencrypted']];
    }),
  );
  return { mails: copies.filter((copy) => !left.has(copy)), left };
}
