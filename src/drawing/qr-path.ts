import { encode } from 'uqr';

/** ISO/IEC 18004 asks for four modules of nothing around the code. */
const QUIET_ZONE = 4;

/**
 * The dark modules as one path, in modules, with each run of a row as one rectangle: no hair lines between them. `side`
 * is that of the whole code with its quiet zone.
 */
export function qrPath(value: string): { path: string; side: number } {
  const { data, size } = encode(value, { ecc: 'M', border: 0 });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${x + 1 - start}v1h${start - x - 1}z`;
    }
  });
  return { path, side: size + 2 * QUIET_ZONE };
}
