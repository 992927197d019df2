export { type BarMeasure, barPaths } from './bar-paths.ts';
export { foodColours } from './food-looks.ts';
export {
  FILLED_ICONS,
  type FilledIconName,
  ICON_NAMES,
  type IconName,
  isFilled,
  type LineIconName,
} from './icons.ts';
export { LINE_ICONS } from './line-icons.ts';
export { platePaths } from './plate-paths.ts';
export { qrPath } from './qr-path.ts';
