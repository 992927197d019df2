import type { ReactElement } from 'react';
import type { PlateFood, PlatePicture } from '../model/index.ts';
import { PATH, SVG, VIEW } from './elements.ts';
import { type FoodLook, foodLook } from './food-looks.ts';
import { Icon } from './icon.tsx';
import { platePaths } from './plate-paths.ts';
import { useTemplate } from './template.ts';

/** Parts of the plate's width: its rim, a cup or glass, and the distance to it. */
const RIM = 0.075;
const CUP = 0.36;
const APART = 0.04;
/** Of the room a wedge has for it, and in parts of the plate's width: the least and the largest sign. */
const OF_ROOM = 0.62;
const LEAST = 0.09;
const MOST = 0.21;

/** How wide the picture of a plate is that is itself so wide, points: cups and glasses stand beside it. */
export function plateWidth({ beside }: PlatePicture, size: number): number {
  return beside.length > 0 ? size * (1 + APART + CUP) : size;
}

/** A plate seen from above, `size` points wide, its foods drawn by weight. Decoration: whatever stands around it says what it is. */
export function Plate({ picture, size }: { picture: PlatePicture; size: number }): ReactElement {
  const { localised, tokens } = useTemplate();
  const { paper, rule } = tokens.color;
  const half = size / 2;
  const well = half * (1 - 2 * RIM);
  const segments = platePaths(
    picture.on.map(({ share }) => share),
    well - 0.02 * size,
    localised.locale.direction === 'rtl',
  );
  return (
    <VIEW artifact style={{ flexDirection: 'row', columnGap: APART * size }}>
      <VIEW style={{ width: size, height: size }}>
        <SVG
          width={size}
          height={size}
          viewBox={`${-half} ${-half} ${size} ${size}`}
          style={{ width: size, height: size }}
        >
          <PATH d={disc(half - 0.75)} fill={paper} stroke={rule} strokeWidth={1.5} />
          <PATH d={disc(well)} fill="none" stroke={rule} strokeWidth={0.75} />
          {segments.map(({ path }, index) => {
            const { ground } = coloursOf(picture, picture.on[index]);
            return <PATH key={index} d={path} fill={ground} />;
          })}
        </SVG>
        {segments.map(({ middle: [x, y], room }, index) => {
          const sign = Math.min(OF_ROOM * room, MOST * size);
          if (sign < LEAST * size) return null;
          const { icon, sign: color } = coloursOf(picture, picture.on[index]);
          // places count from where lines start: there the wedges run the other way round
          const across = localised.locale.direction === 'rtl' ? -x : x;
          const style = {
            position: 'absolute',
            start: half + across - sign / 2,
            top: half + y - sign / 2,
          } as const;
          return (
            <VIEW key={index} style={style}>
              <Icon name={icon} size={sign} color={color} />
            </VIEW>
          );
        })}
      </VIEW>
      {picture.beside.length > 0 && (
        <VIEW style={{ rowGap: APART * size }}>
          {picture.beside.map((food) => (
            <FoodSign key={food.index} picture={picture} index={food.index} size={CUP * size} round />
          ))}
        </VIEW>
      )}
    </VIEW>
  );
}

/** The sign of a food of the plate in its colours, as on the plate: it ties a name to what is drawn. */
export function FoodSign({
  picture,
  index,
  size,
  round = false,
}: {
  picture: PlatePicture;
  /** The food's number in the meal's list. */
  index: number;
  /** Points. */
  size: number;
  round?: boolean;
}): ReactElement | null {
  const { rule } = useTemplate().tokens.color;
  const food = [...picture.on, ...picture.beside].find((one) => one.index === index);
  if (!food) return null;
  const { icon, ground, sign } = coloursOf(picture, food);
  return (
    <VIEW
      artifact
      style={{
        width: size,
        height: size,
        borderRadius: round ? size / 2 : size / 5,
        ...(round ? { borderWidth: 1.5, borderColor: rule } : {}),
        backgroundColor: ground,
        alignItems: 'center',
        justifyContent: 'center',
      }}
    >
      <Icon name={icon} size={(round ? 0.56 : 0.72) * size} color={sign} />
    </VIEW>
  );
}

/** Ground and sign of a food: of several of one kind, every other is drawn light on dark. */
function coloursOf(
  { on, beside }: PlatePicture,
  food: PlateFood | undefined,
): Pick<FoodLook, 'icon'> & { readonly ground: string; readonly sign: string } {
  const kind = food?.kind ?? null;
  const { icon, pale, deep } = foodLook(kind);
  const alike = [...on, ...beside].filter((other) => other.kind === kind);
  const isDark = food !== undefined && alike.indexOf(food) % 2 === 1;
  return isDark ? { icon, ground: deep, sign: pale } : { icon, ground: pale, sign: deep };
}

const disc = (radius: number): string =>
  `M0 ${-radius}A${radius} ${radius} 0 0 1 0 ${radius}A${radius} ${radius} 0 0 1 0 ${-radius}Z`;
