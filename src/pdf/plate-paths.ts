import { arc, pie } from 'd3-shape';

/** A plate from above, points. Its centre is the origin. */
interface Segment {
  readonly path: string;
  /** Where its sign stands, and the largest square around that point that the sign may fill. */
  readonly middle: readonly [x: number, y: number];
  readonly room: number;
}

/** Points between two foods, and the rounding of their corners in parts of the radius. */
const GAP = 2.5;
const ROUND = 0.09;
/** Where the sign of a wedge stands, in parts of the radius. */
const MIDDLE = 0.6;

/**
 * Foods as wedges of a round, each as wide as its share, clockwise from the top; the other way round where a language is
 * read from the right. Shares add up to 1.
 */
export function platePaths(shares: readonly number[], radius: number, isRtl: boolean): readonly Segment[] {
  const turn = isRtl ? -1 : 1;
  const wedges = pie<number>()
    .sort(null)
    .value((share) => share)
    .endAngle(turn * 2 * Math.PI)([...shares]);
  const draw = arc<(typeof wedges)[number]>()
    .innerRadius(0)
    .outerRadius(radius)
    .padAngle(shares.length > 1 ? GAP / radius : 0)
    .padRadius(radius)
    .cornerRadius(shares.length > 1 ? ROUND * radius : 0)
    .digits(2);
  return wedges.map((wedge) => {
    const angle = Math.abs(wedge.endAngle - wedge.startAngle);
    const at = shares.length > 1 ? MIDDLE * radius : 0;
    const halfway = (wedge.startAngle + wedge.endAngle) / 2;
    const chord = angle >= Math.PI ? 2 * at : 2 * at * Math.sin(angle / 2);
    return {
      path: draw(wedge) ?? '',
      middle: [at * Math.sin(halfway), -at * Math.cos(halfway)],
      room: shares.length > 1 ? Math.min(chord, radius) : radius,
    };
  });
}
