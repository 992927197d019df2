export { fill } from './fill.ts';
export { localise } from './localise.ts';
