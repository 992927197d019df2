import type { ReactElement } from 'react';
import { FILLED_ICONS, type IconName, isFilled, LINE_ICONS } from '../drawing/index.ts';
import { PATH, SVG } from './elements.ts';
import { useTemplate } from './template.ts';

/** Widths of lines on the grid of 24. */
const SIGN = 2.4;
const LINE = 2;

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
  /** Colour of what stands inside a filled shape: the paper's when left out. A sign of lines has none. */
  inner?: string;
}): ReactElement {
  const { paper } = useTemplate().tokens.color;
  const lines = { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
  return (
    <SVG width={size} height={size} viewBox="0 0 24 24" style={{ width: size, height: size }}>
      {isFilled(name) ? (
        <>
          <PATH d={FILLED_ICONS[name].shape} fill={color} />
          <PATH d={FILLED_ICONS[name].sign} stroke={inner ?? paper} strokeWidth={SIGN} {...lines} />
        </>
      ) : (
        <PATH d={LINE_ICONS[name]} stroke={color} strokeWidth={LINE} {...lines} />
      )}
    </SVG>
  );
}
