const SMALL = [2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2];
const TENS_WITH_THREE = 7;

/** Syllables of a number said in English: `25` twenty-five, `1.5` one point five, `1/2` one half or so, `%` percent. */
export function numberSyllables(text: string): number {
  const parts = text.replace(/(?<=\d),(?=\d{3})/g, '').match(/\d+/g) ?? [];
  const said = parts.map((digits, index) =>
    index > 0 && text.includes('.') ? digitByDigit(digits) : whole(Number(digits)),
  );
  const joints = text.includes('.') ? parts.length - 1 : 0;
  return said.reduce((sum, count) => sum + count, joints);
}

const digitByDigit = (digits: string): number =>
  [...digits].reduce((sum, digit) => sum + (SMALL[Number(digit)] ?? 1), 0);

function whole(value: number): number {
  if (value >= 1_000_000)
    return whole(Math.floor(value / 1_000_000)) + 2 + (value % 1_000_000 ? whole(value % 1_000_000) : 0);
  if (value >= 1000) return whole(Math.floor(value / 1000)) + 2 + (value % 1000 ? whole(value % 1000) : 0);
  if (value >= 100) return whole(Math.floor(value / 100)) + 2 + (value % 100 ? whole(value % 100) : 0);
  if (value < 20) return SMALL[value] ?? 1;
  const tens = Math.floor(value / 10) === TENS_WITH_THREE ? 3 : 2;
  return tens + (value % 10 ? (SMALL[value % 10] ?? 1) : 0);
}
