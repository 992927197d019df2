import { domainToASCII } from 'node:url';

/**
 * An address as it stands in an envelope: hosts in the letters of old, which every server knows. The name before the @
 * stays as it is; where it has other letters, only some servers take it.
 */
export function envelopeAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const host = domainToASCII(address.slice(at + 1));
  return `${address.slice(0, at)}@${host || address.slice(at + 1)}`;
}

/** Whether only a server with SMTPUTF8 can take it. */
export const needsUtf8 = (address: string): boolean => /[^\p{ASCII}]/u.test(address);
