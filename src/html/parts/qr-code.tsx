import type { ReactElement } from 'react';
import { qrPath } from '../../drawing/index.ts';

/** A code that opens an address: for who reads the page on paper, or on another screen than a telephone's. */
export function QrCode({ value, alt }: { value: string; alt: string }): ReactElement {
  const { path, side } = qrPath(value);
  return (
    <svg className="qr-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={alt}>
      <path fill="#ffffff" d={`M0 0H${side}V${side}H0Z`} />
      <path fill="#000000" d={path} />
    </svg>
  );
}
