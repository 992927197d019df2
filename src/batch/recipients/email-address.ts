/** Signs that stand in a name without quotes (RFC 5322, dot-atom), and the letters of RFC 6531. */
const NAME = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u;

/**
 * Whether a text is the address of one mailbox and nothing else. Stricter than RFC 5321: no quotes, no spaces, no
 * comments, no literal hosts. What this lets pass can stand in an envelope as it is.
 */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const [name, host] = [text.slice(0, at), text.slice(at + 1)];
  return at > 0 && Buffer.byteLength(name) <= 64 && text.length <= 254 && NAME.test(name) && HOST.test(host);
}
