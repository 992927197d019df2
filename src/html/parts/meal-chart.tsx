import type { ReactElement } from 'react';
import { barPaths } from '../../drawing/index.ts';
import type { MealBar, MealFigures } from '../../model/index.ts';
import { usePage } from '../page-context.ts';
import { Words } from '../words.tsx';

type Chart = MealFigures['chart'];

/** Units of the drawing, which is as wide as there is room. */
const BAR = { width: 200, height: 16 };

/**
 * Bars of what a meal gives of each Daily Value. To who sees them a drawing with words beside it; to all others one picture
 * with a description that says the same.
 */
export function MealChart({ chart }: { chart: Chart }): ReactElement {
  const { title, alt, bars, high } = chart;
  return (
    <div className="chart" role="img" aria-label={alt}>
      <p className="chart-title">
        <Words of={title} />
      </p>
      {bars.map((bar, index) => (
        <div key={index} className="chart-row">
          <span>
            <Words of={bar.label} />
          </span>{' '}
          <Bar bar={bar} mark={high.percent} />{' '}
          <strong>
            <Words of={bar.value} />
          </strong>
        </div>
      ))}
      <div className="chart-row">
        <span />
        <span className="chart-mark muted" style={{ paddingInlineStart: `${high.percent}%` }}>
          <Words of={high.label} />
        </span>
        <span />
      </div>
    </div>
  );
}

function Bar({ bar, mark }: { bar: MealBar; mark: number }): ReactElement {
  const isRtl = usePage().localised.locale.direction === 'rtl';
  const percent = bar.percent ?? 0;
  const paths = barPaths({ percent, mark, ...BAR }, isRtl);
  return (
    <svg viewBox={`0 0 ${BAR.width} ${BAR.height}`} preserveAspectRatio="none" aria-hidden="true">
      <path className="bar-track" d={paths.track} />
      {percent > 0 && <path className={bar.isHigh ? 'bar bar-full' : 'bar'} d={paths.bar} />}
      {percent > 0 && !bar.isHigh && <path className="bar-stripes" d={paths.stripes} />}
      <path className="bar-mark" d={paths.line} />
      {bar.isHigh && percent > mark && <path className="bar-mark-on" d={paths.lineOnBar} />}
    </svg>
  );
}
