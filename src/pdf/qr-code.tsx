import type { ReactElement } from 'react';
import { encode } from 'uqr';
import { mm } from '../theme/index.ts';
import { PATH, SVG } from './elements.ts';
import { useTemplate } from './template.ts';

/** ISO/IEC 18004 asks for four modules of nothing around the code. */
const QUIET_ZONE = 4;
/** Well above the 2 cm that a telephone reads with ease. */
const SIZE = mm(23);

/** A code that opens an address, `SIZE` points wide with its quiet zone. `alt` says what it is. */
export function QrCode({
  value,
  alt,
  size = SIZE,
}: {
  value: string;
  alt: string;
  size?: number;
}): ReactElement {
  const { color } = useTemplate().tokens;
  const { path, modules } = qrPath(value);
  const side = modules + 2 * QUIET_ZONE;
  return (
    <SVG
      structure="Figure"
      alt={alt}
      width={size}
      height={size}
      viewBox={`0 0 ${side} ${side}`}
      style={{ width: size, height: size }}
    >
      <PATH d={`M0 0H${side}V${side}H0Z`} fill={color.paper} />
      <PATH d={path} fill="#000000" />
    </SVG>
  );
}

/** The dark modules as one path, in modules, with each run of a row as one rectangle: no hair lines between them. */
export function qrPath(value: string): { path: string; modules: number } {
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
  return { path, modules: size };
}
