import type { PdfFile } from '../file/open-pdf.ts';
import { PdfDict, PdfName, type PdfObject, PdfStream, PdfString } from '../file/pdf-objects.ts';

/** Red, green, blue, 0 to 255; null where the colour cannot be known without painting (patterns, odd spaces). */
export type Color = readonly [number, number, number] | null;

export const BLACK: Color = [0, 0, 0];
export const WHITE: Color = [255, 255, 255];

/** Turns components into a colour; made once for each colour space in use. */
export type ColorSpace = (components: readonly number[]) => Color;

const level = (share: number): number => Math.round(255 * Math.min(1, Math.max(0, share)));

export const gray: ColorSpace = ([g = 0]) => [level(g), level(g), level(g)];
export const rgb: ColorSpace = ([r = 0, g = 0, b = 0]) => [level(r), level(g), level(b)];
export const cmyk: ColorSpace = ([c = 0, m = 0, y = 0, k = 0]) => [
  level((1 - c) * (1 - k)),
  level((1 - m) * (1 - k)),
  level((1 - y) * (1 - k)),
];
const unknown: ColorSpace = () => null;

const BY_COUNT: Readonly<Record<number, ColorSpace>> = { 1: gray, 3: rgb, 4: cmyk };

const SPACES: Readonly<Record<string, ColorSpace>> = {
  DeviceGray: gray,
  CalGray: gray,
  G: gray,
  DeviceRGB: rgb,
  CalRGB: rgb,
  RGB: rgb,
  DeviceCMYK: cmyk,
  CMYK: cmyk,
};

/** What a colour space does (ISO 32000-1, 8.6); ICC profiles are taken as the device space of as many components. */
export function colorSpace(file: PdfFile, object: PdfObject): ColorSpace {
  const space = file.resolve(object);
  if (space instanceof PdfName) return SPACES[space.name] ?? unknown;
  const parts = file.list(space);
  const family = file.name(parts[0] ?? null) ?? '';
  switch (family) {
    case 'ICCBased':
      return BY_COUNT[file.number(file.dict(parts[1] ?? null)?.get('N') ?? null) ?? 0] ?? unknown;
    case 'Lab':
      return ([l = 0]) => gray([labLight(l)]);
    case 'Indexed':
      return indexed(file, parts);
    case 'Separation':
      return separation(file, parts);
    default:
      return SPACES[family] ?? unknown;
  }
}

/** Relative luminance of L*, back in the curve that gray levels have. */
function labLight(l: number): number {
  const y = l > 8 ? ((l + 16) / 116) ** 3 : l / 903.3;
  return y <= 0.0031308 ? 12.92 * y : 1.055 * y ** (1 / 2.4) - 0.055;
}

function indexed(file: PdfFile, parts: readonly PdfObject[]): ColorSpace {
  const base = colorSpace(file, parts[1] ?? null);
  const count = componentCount(file, parts[1] ?? null);
  const table = file.resolve(parts[3] ?? null);
  const bytes =
    table instanceof PdfString
      ? Buffer.from(table.bytes, 'latin1')
      : table instanceof PdfStream
        ? file.decoded(table)
        : null;
  if (!bytes) return unknown;
  return ([index = 0]) =>
    base([...bytes.subarray(index * count, (index + 1) * count)].map((byte) => byte / 255));
}

function componentCount(file: PdfFile, object: PdfObject): number {
  const parts = file.list(object);
  const family = file.name(parts[0] ?? null) ?? '';
  if (family === 'ICCBased') return file.number(file.dict(parts[1] ?? null)?.get('N') ?? null) ?? 3;
  return /Gray|^G$/.test(family) ? 1 : /CMYK/.test(family) ? 4 : 3;
}

const everyPlate = new WeakSet<ColorSpace>();

/** Whether a colour prints on every plate, as crop marks do (8.6.6.4). */
export const printsOnEveryPlate = (space: ColorSpace): boolean => everyPlate.has(space);

/** A spot colour: through its tint function when that is exponential (type 2), else unknown. */
function separation(file: PdfFile, parts: readonly PdfObject[]): ColorSpace {
  const alternate = colorSpace(file, parts[2] ?? null);
  const tint = file.resolve(parts[3] ?? null);
  if (!(tint instanceof PdfDict) || file.number(tint.get('FunctionType')) !== 2) return unknown;
  const from = file.numbers(tint.get('C0'));
  const to = file.numbers(tint.get('C1'));
  const exponent = file.number(tint.get('N')) ?? 1;
  const space: ColorSpace = ([t = 0]) =>
    alternate(to.map((end, i) => (from[i] ?? 0) + t ** exponent * (end - (from[i] ?? 0))));
  if (file.name(parts[1] ?? null) === 'All') everyPlate.add(space);
  return space;
}

/** `top` laid over `bottom` with this opacity. */
export function blend(top: Color, alpha: number, bottom: Color): Color {
  if (alpha >= 1) return top;
  if (!top || !bottom) return null;
  const mix = (a: number, b: number): number => Math.round(a * alpha + b * (1 - alpha));
  return [mix(top[0], bottom[0]), mix(top[1], bottom[1]), mix(top[2], bottom[2])];
}

/** Light of each level of a channel, 0 to 1 (sRGB). */
const LIGHT = Float64Array.from({ length: 256 }, (_, value) =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
);

function luminance([r, g, b]: readonly [number, number, number]): number {
  return 0.2126 * (LIGHT[r] ?? 0) + 0.7152 * (LIGHT[g] ?? 0) + 0.0722 * (LIGHT[b] ?? 0);
}

/** Contrast ratio, 1 to 21 (WCAG 2.2, 1.4.3); null where a colour is unknown. */
export function contrast(a: Color, b: Color): number | null {
  if (!a || !b) return null;
  const [la, lb] = [luminance(a), luminance(b)];
  return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
}
