/** With its country a number has at most 15 digits (ITU-T E.164); more than 11 without are rather two numbers. */
const MOST_DIGITS = { abroad: 15, home: 11 } as const;
const LEAST_DIGITS = 2;

/**
 * The address (RFC 3966) that dials a printed telephone number; null where it is not plainly one number, such as two
 * of them, an extension or words: a telephone must not dial another one than the paper shows.
 */
export function telephoneAddress(printed: string): string | null {
  // “+44 (0)20 …”: from abroad the 0 is not dialled
  const written = printed.trim().replace(/^(\+[\d\s]+)\(0\)/, '$1');
  if (!/^\+?[\d\s().\u2010-\u2013-]+$/.test(written)) return null;
  const number = written.replace(/[^\d+]/g, '');
  const digits = number.replace('+', '').length;
  const most = number.startsWith('+') ? MOST_DIGITS.abroad : MOST_DIGITS.home;
  return digits >= LEAST_DIGITS && digits <= most ? `tel:${number}` : null;
}
