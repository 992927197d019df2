import type { ReactElement } from 'react';
import { foodColours, LINE_ICONS, platePaths } from '../../drawing/index.ts';
import type { PlatePicture } from '../../model/index.ts';
import { usePage } from '../page-context.ts';
import { Words } from '../words.tsx';

/** Units of the drawing: half the plate, its well, and the sign of a food in parts of its room. */
const HALF = 100;
const WELL = 85;
const OF_ROOM = 0.62;
const LARGEST = 42;
const LEAST = 18;
/** Side of the square that a sign is drawn in. */
const GRID = 24;

/**
 * The plate seen from above, its foods drawn by weight. To who sees it a drawing with words below; to all others one
 * picture with a description.
 */
export function MealPlate({ picture }: { picture: PlatePicture }): ReactElement {
  const isRtl = usePage().localised.locale.direction === 'rtl';
  const segments = platePaths(
    picture.on.map(({ share }) => share),
    WELL - 4,
    isRtl,
  );
  return (
    <div className="plate" role="img" aria-label={picture.alt}>
      <svg viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`} aria-hidden="true">
        <circle className="plate-rim" r={HALF - 1} />
        <circle className="plate-well" r={WELL} />
        {segments.map(({ path, middle: [x, y], room }, index) => {
          const { icon, ground, sign } = foodColours(picture, picture.on[index]);
          const size = Math.min(OF_ROOM * room, LARGEST);
          return (
            <g key={index}>
              <path d={path} fill={ground} />
              {size >= LEAST && (
                <path
                  className="food-lines"
                  d={LINE_ICONS[icon]}
                  stroke={sign}
                  transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / GRID})`}
                />
              )}
            </g>
          );
        })}
      </svg>
      <p className="small muted">
        <Words of={picture.caption} />
      </p>
    </div>
  );
}

/** The sign of a food as it stands on the plate: it ties a name to what is drawn. */
export function FoodSign({ picture, index }: { picture: PlatePicture; index: number }): ReactElement | null {
  const food = [...picture.on, ...picture.beside].find((one) => one.index === index);
  if (!food) return null;
  const { icon, ground, sign } = foodColours(picture, food);
  return (
    <svg className="food-sign" viewBox={`-4 -4 ${GRID + 8} ${GRID + 8}`} aria-hidden="true">
      <rect x={-4} y={-4} width={GRID + 8} height={GRID + 8} rx={6} fill={ground} />
      <path className="food-lines" d={LINE_ICONS[icon]} stroke={sign} />
    </svg>
  );
}
