import type { ReactElement } from 'react';
import { PATH, SVG } from './elements.ts';
import { useTemplate } from './template.ts';

/** Points between the stripes of a bar that is not filled. */
const STRIPE = 4;
/** Part of the height that the bar takes; the line runs through all of it, so that lines of rows meet. */
const THICK = 0.62;

/**
 * A bar that starts where lines start and is `percent` of `width` long, on a pale track. A filled bar is solid, any other
 * striped, so that the two differ in grey, too. A line crosses it at `mark` per cent, pale where the bar is dark. More than
 * 100 fills it and ends in a point. Decoration: the number stands beside it. Lengths in points.
 */
export function ShareBar({
  percent,
  filled,
  mark,
  width,
  height,
  color,
}: {
  percent: number;
  filled: boolean;
  mark: number;
  width: number;
  height: number;
  color: string;
}): ReactElement {
  const { localised, tokens } = useTemplate();
  const isRtl = localised.locale.direction === 'rtl';
  const at = (x: number): number => round(isRtl ? width - x : x);
  const top = round((height * (1 - THICK)) / 2);
  const bottom = round(height - top);
  const tip = percent > 100 ? round((bottom - top) / 2) : 0;
  const end = (Math.min(percent, 100) / 100) * width;
  const track = `M${at(0)} ${top}H${at(width)}V${bottom}H${at(0)}Z`;
  const bar = `M${at(0)} ${top}H${at(end - tip)}L${at(end)} ${round((top + bottom) / 2)}L${at(end - tip)} ${bottom}H${at(0)}Z`;
  const line = at((mark / 100) * width);
  return (
    <SVG width={width} height={height} viewBox={`0 0 ${width} ${height}`} style={{ width, height }}>
      <PATH d={track} fill={tokens.color.paper} />
      {percent > 0 && (
        <PATH d={bar} fill={filled ? color : tokens.color.paper} stroke={color} strokeWidth={1} />
      )}
      {!filled && percent > 0 && <PATH d={stripes(end, top, bottom, at)} stroke={color} strokeWidth={1} />}
      <PATH d={dashes(line, height)} stroke={tokens.color.ink} strokeWidth={1} />
      {filled && percent > mark && (
        <PATH d={`M${line} ${top}V${bottom}`} stroke={tokens.color.paper} strokeWidth={1} />
      )}
    </SVG>
  );
}

const round = (x: number): number => Math.round(x * 100) / 100;

function stripes(end: number, top: number, bottom: number, at: (x: number) => number): string {
  let path = '';
  for (let x = STRIPE; x < end; x += STRIPE) path += `M${at(x)} ${top}V${bottom}`;
  return path === '' ? `M${at(0)} ${top}V${bottom}` : path;
}

/** A line of short strokes, which meet at the ends of rows. */
function dashes(x: number, height: number): string {
  const step = height / 4;
  return [0, 1, 2, 3].map((i) => `M${x} ${round(i * step)}V${round((i + 0.55) * step)}`).join('');
}
