export { type BarMeasure, barPaths } from './bar-paths.ts';
export { ICONS, type IconName } from './icons.ts';
export { qrPath } from './qr-path.ts';
