import type { ReactElement } from 'react';
import { qrPath } from '../drawing/index.ts';
import { mm } from '../theme/index.ts';
import { PATH, SVG } from './elements.ts';
import { useTemplate } from './template.ts';

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
  const { path, side } = qrPath(value);
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
