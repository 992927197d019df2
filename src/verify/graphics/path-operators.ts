import { addPaint, type Canvas, numberAt, type Operator } from './canvas.ts';
import { EVERYWHERE } from './matrix.ts';
import { Path, type Shape } from './path.ts';
import { clipTo } from './state.ts';

interface Painting {
  readonly fill?: Shape['rule'];
  readonly stroke?: true;
  readonly close?: true;
}

/** Ends the path: paints it, then lets it clip what follows when W came before (ISO 32000-1, 8.5.3 and 8.5.4). */
function paint({ fill, stroke, close }: Painting): Operator {
  return (canvas) => {
    const { path, state } = canvas;
    if (close) path.close();
    if (!path.isEmpty) {
      if (fill) addPaint(canvas, 'path', path.shape(fill), state.fill, state.fillAlpha);
      if (stroke && !state.dashed) {
        const [a, b] = state.ctm;
        addPaint(
          canvas,
          'path',
          path.strokeShape(state.lineWidth * Math.hypot(a, b)),
          state.stroke,
          state.strokeAlpha,
        );
      }
    }
    endPath(canvas);
  };
}

const NOTHING: Shape = { polygons: [], rule: 'nonzero', box: { ...EVERYWHERE, right: -1e9 }, isBox: true };

function endPath(canvas: Canvas): void {
  if (canvas.pendingClip) {
    const area = canvas.path.isEmpty ? NOTHING : canvas.path.shape(canvas.pendingClip);
    canvas.state.clip = clipTo(canvas.state.clip, area);
  }
  canvas.pendingClip = null;
  canvas.path = new Path();
}

export const PATH_OPERATORS = {
  m: ({ path, state }, o) => path.moveTo(state.ctm, numberAt(o, 0), numberAt(o, 1)),
  l: ({ path, state }, o) => path.lineTo(state.ctm, numberAt(o, 0), numberAt(o, 1)),
  c: ({ path, state }, o) =>
    path.curveTo(
      state.ctm,
      numberAt(o, 0),
      numberAt(o, 1),
      numberAt(o, 2),
      numberAt(o, 3),
      numberAt(o, 4),
      numberAt(o, 5),
    ),
  v: ({ path, state }, o) =>
    path.curveFromCurrent(state.ctm, numberAt(o, 0), numberAt(o, 1), numberAt(o, 2), numberAt(o, 3)),
  y: ({ path, state }, o) =>
    path.curveTo(
      state.ctm,
      numberAt(o, 0),
      numberAt(o, 1),
      numberAt(o, 2),
      numberAt(o, 3),
      numberAt(o, 2),
      numberAt(o, 3),
    ),
  h: ({ path }) => path.close(),
  re: ({ path, state }, o) =>
    path.rectangle(state.ctm, numberAt(o, 0), numberAt(o, 1), numberAt(o, 2), numberAt(o, 3)),
  W: (canvas) => {
    canvas.pendingClip = 'nonzero';
  },
  'W*': (canvas) => {
    canvas.pendingClip = 'evenodd';
  },
  n: paint({}),
  f: paint({ fill: 'nonzero' }),
  F: paint({ fill: 'nonzero' }),
  'f*': paint({ fill: 'evenodd' }),
  S: paint({ stroke: true }),
  s: paint({ stroke: true, close: true }),
  B: paint({ fill: 'nonzero', stroke: true }),
  'B*': paint({ fill: 'evenodd', stroke: true }),
  b: paint({ fill: 'nonzero', stroke: true, close: true }),
  'b*': paint({ fill: 'evenodd', stroke: true, close: true }),
  sh: (canvas) => {
    const { box } = canvas.state.clip;
    addPaint(
      canvas,
      'shading',
      { polygons: [], rule: 'nonzero', box, isBox: true },
      null,
      canvas.state.fillAlpha,
    );
  },
} satisfies Record<string, Operator>;
