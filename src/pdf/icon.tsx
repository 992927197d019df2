import type { ReactElement } from 'react';
import { ICONS, type IconName } from '../drawing/index.ts';
import { PATH, SVG } from './elements.ts';

/** A drawn sign that only decorates: the word beside it says what it means. */
export function Icon({
  name,
  size,
  color,
  inner,
}: {
  name: IconName;
  /** Points. */
  size: number;
  color: string;
  /** Colour of what stands inside the shape. */
  inner: string;
}): ReactElement {
  const { shape, sign } = ICONS[name];
  return (
    <SVG width={size} height={size} viewBox="0 0 24 24" style={{ width: size, height: size }}>
      <PATH d={shape} fill={color} />
      <PATH
        d={sign}
        fill="none"
        stroke={inner}
        strokeWidth={2.4}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </SVG>
  );
}
