export { localise } from './localise.ts';
