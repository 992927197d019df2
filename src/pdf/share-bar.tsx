import type { ReactElement } from 'react';
import { type BarMeasure, barPaths } from '../drawing/index.ts';
import { PATH, SVG } from './elements.ts';
import { useTemplate } from './template.ts';

/**
 * A bar that starts where lines start, on a pale track. A filled bar is solid, any other striped, so that the two differ in
 * grey, too. A line crosses it at the mark, pale where the bar is dark. More than 100 fills it and ends in a point.
 * Decoration: the number stands beside it.
 */
export function ShareBar({
  filled,
  color,
  ...measure
}: BarMeasure & { filled: boolean; color: string }): ReactElement {
  const { localised, tokens } = useTemplate();
  const { percent, mark, width, height } = measure;
  const { paper, ink } = tokens.color;
  const paths = barPaths(measure, localised.locale.direction === 'rtl');
  return (
    <SVG width={width} height={height} viewBox={`0 0 ${width} ${height}`} style={{ width, height }}>
      <PATH d={paths.track} fill={paper} />
      {percent > 0 && <PATH d={paths.bar} fill={filled ? color : paper} stroke={color} strokeWidth={1} />}
      {percent > 0 && !filled && <PATH d={paths.stripes} stroke={color} strokeWidth={1} />}
      <PATH d={paths.line} stroke={ink} strokeWidth={1} />
      {filled && percent > mark && <PATH d={paths.lineOnBar} stroke={paper} strokeWidth={1} />}
    </SVG>
  );
}
