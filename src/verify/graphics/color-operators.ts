import { PdfName, type PdfObject } from '../file/pdf-objects.ts';
import { type Canvas, type Operator, resource } from './canvas.ts';
import { type ColorSpace, cmyk, colorSpace, gray, rgb } from './color.ts';

type Target = 'fill' | 'stroke';

function use(canvas: Canvas, target: Target, space: ColorSpace, components: readonly number[]): void {
  canvas.state[`${target}Space`] = space;
  canvas.state[target] = space(components);
}

function set(target: Target, space: ColorSpace): Operator {
  return (canvas, operands) => use(canvas, target, space, numbers(operands));
}

/** `cs`: the new space starts with its first colour, which for all but CMYK and spot colours is zeros. */
function choose(target: Target): Operator {
  return (canvas, operands) => {
    const name = operands[0] instanceof PdfName ? operands[0] : null;
    const space = colorSpace(canvas.document.file, resource(canvas, 'ColorSpace', name?.name ?? '') ?? name);
    use(canvas, target, space, space === cmyk ? [0, 0, 0, 1] : [0, 0, 0]);
  };
}

function components(target: Target): Operator {
  return (canvas, operands) => {
    const pattern = operands.at(-1) instanceof PdfName;
    canvas.state[target] = pattern ? null : canvas.state[`${target}Space`](numbers(operands));
  };
}

function numbers(operands: readonly PdfObject[]): readonly number[] {
  return operands.filter((operand) => typeof operand === 'number');
}

/** Colour operators (ISO 32000-1, 8.6.8). */
export const COLOR_OPERATORS = {
  g: set('fill', gray),
  G: set('stroke', gray),
  rg: set('fill', rgb),
  RG: set('stroke', rgb),
  k: set('fill', cmyk),
  K: set('stroke', cmyk),
  cs: choose('fill'),
  CS: choose('stroke'),
  sc: components('fill'),
  scn: components('fill'),
  SC: components('stroke'),
  SCN: components('stroke'),
} satisfies Record<string, Operator>;
