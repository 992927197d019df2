/** Digits and consonants: without vowels they spell no word, and none of 0, 1, i, l and o is taken for another. */
const SIGNS = '23456789bcdfghjkmnpqrstvwxyz';
const GROUPS = 3;
const IN_GROUP = 4;
/** Bytes from here on would make the first signs likelier than the last. */
const FAIR = 256 - (256 % SIGNS.length);

/**
 * A password that can be told by telephone and typed from a letter: three groups of four signs, 57 bits.
 * @param bytes random ones, others for each number it is called with
 */
export function makePassword(bytes: (round: number) => Uint8Array): string {
  let signs = '';
  for (let round = 0; signs.length < GROUPS * IN_GROUP; round++)
    for (const byte of bytes(round)) if (byte < FAIR) signs += SIGNS[byte % SIGNS.length];
  return Array.from({ length: GROUPS }, (_, group) =>
    signs.slice(group * IN_GROUP, (group + 1) * IN_GROUP),
  ).join('-');
}
