import type { Channel, Taken } from '../channel.ts';
import type { Mail } from './mail.ts';

/** Bytes: what mail servers, too, call a megabyte of mail. */
export const MEGABYTE = 1_000_000;

/** Rounded up for what a mail has and down for what is allowed: what is told never looks as if it fitted. */
const inWords = (bytes: number, round: (amount: number) => number): string =>
  bytes < MEGABYTE ? `${round(bytes / 1000)} kB` : `${(round((10 * bytes) / MEGABYTE) / 10).toFixed(1)} MB`;

/** A mail that is not even begun: as it is, nobody on its way would take it. */
export function tooLarge(size: number, largest: number, whose: 'ours' | 'the server’s'): Taken {
  const limit = whose === 'ours' ? '`largest_mail:` under `email:` allows' : 'the mail server takes';
  return {
    settlement: { outcome: 'failed', code: TOO_LARGE },
    problem: {
      code: TOO_LARGE,
      message: `The mail has ${inWords(size, Math.ceil)} as it is sent, and ${limit} ${inWords(largest, Math.floor)}.`,
      hint: 'Make the pictures of the handout smaller, or mail an edition with less in it.',
    },
  };
}

const TOO_LARGE = 'mail/too-large';

/** A channel that takes no mail of more bytes, whatever the other side says. */
export const withLargest = ({ deliver, close }: Channel<Mail>, largest: number): Channel<Mail> => ({
  deliver: async (mail) =>
    mail.bytes.length > largest ? tooLarge(mail.bytes.length, largest, 'ours') : deliver(mail),
  close,
});
