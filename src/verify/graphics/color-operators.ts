import { PdfName, type PdfObject } from '../file/pdf-objects.ts';
import { type Canvas, type ColorSetting, type Operator, resource } from './canvas.ts';
import { type ColorSpace, cmyk, colorSpace, gray, printsOnEveryPlate, rgb } from './color.ts';

/** No space of a device. */
const PATTERN: ColorSpace = () => null;

type Target = 'fill' | 'stroke';

function use(canvas: Canvas, target: Target, space: ColorSpace, components: readonly number[]): void {
  canvas.state[`${target}Space`] = space;
  canvas.state[target] = space(components);
  note(canvas, space, components);
}

/** Keeps what was set, for who asks which inks a page needs. */
function note(canvas: Canvas, space: ColorSpace, components: readonly number[]): void {
  const name = printsOnEveryPlate(space) ? 'all-inks' : (DEVICE_SPACES.get(space) ?? 'other');
  const setting: ColorSetting = { space: name, components };
  canvas.settings.set(`${setting.space} ${components.join(' ')}`, setting);
}

const DEVICE_SPACES: ReadonlyMap<ColorSpace, ColorSetting['space']> = new Map([
  [gray, 'gray'],
  [rgb, 'rgb'],
  [cmyk, 'cmyk'],
]);

function set(target: Target, space: ColorSpace): Operator {
  return (canvas, operands) => use(canvas, target, space, numbers(operands));
}

/** `cs`: the new space starts with its first colour, which for all but CMYK and spot colours is zeros. */
function choose(target: Target): Operator {
  return (canvas, operands) => {
    const name = operands[0] instanceof PdfName ? operands[0] : null;
    const space = colorSpace(canvas.document.file, resource(canvas, 'ColorSpace', name?.name ?? '') ?? name);
    const { state } = canvas;
    state[`${target}Space`] = space;
    state[target] = space(space === cmyk ? [0, 0, 0, 1] : [0, 0, 0]);
  };
}

function components(target: Target): Operator {
  return (canvas, operands) => {
    const pattern = operands.at(-1) instanceof PdfName;
    if (pattern) {
      canvas.state[target] = null;
      note(canvas, PATTERN, []);
    } else use(canvas, target, canvas.state[`${target}Space`], numbers(operands));
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
