import type { Abilities } from './abilities.ts';
import type { SheetBack } from './pictures/sheet-back.ts';

/** As what a file is sent. */
export type SentAs =
  | { readonly is: 'pdf' }
  /** Pages drawn as pictures. */
  | { readonly is: 'pwg-raster'; readonly dpi: number; readonly color: boolean; readonly back: SheetBack }
  /** The same, each page a job of its own, on one side. */
  | { readonly is: 'jpeg'; readonly dpi: number; readonly color: boolean };

/** The formats that we write, the best first, as IPP names them. */
export const FORMATS = {
  pdf: 'application/pdf',
  'pwg-raster': 'image/pwg-raster',
  jpeg: 'image/jpeg',
} as const satisfies Record<SentAs['is'], string>;

/** As fine as small print needs it; finer only where the printer takes nothing else. */
const WANTED_DPI = 300;

/** As what a printer takes our pages: as they are where it can, else as pictures; null where it reads none of it. */
export function chooseFormat(printer: Pick<Abilities, 'formats' | 'raster' | 'hasColor'>): SentAs | null {
  const { formats, hasColor } = printer;
  if (formats.includes(FORMATS.pdf)) return { is: 'pdf' };
  if (formats.includes(FORMATS['pwg-raster'])) {
    const raster = chooseRaster(printer);
    if (raster) return raster;
  }
  return formats.includes(FORMATS.jpeg) ? { is: 'jpeg', dpi: WANTED_DPI, color: hasColor } : null;
}

function chooseRaster({ raster, hasColor }: Pick<Abilities, 'raster' | 'hasColor'>): SentAs | null {
  const { types, resolutions, back } = raster;
  const color = types.includes('srgb_8') && (hasColor || !types.includes('sgray_8'));
  const sorted = resolutions.toSorted((a, b) => a - b);
  const dpi = sorted.find((one) => one >= WANTED_DPI) ?? sorted.at(-1);
  if (dpi === undefined || (!color && !types.includes('sgray_8'))) return null;
  return { is: 'pwg-raster', dpi, color, back };
}
