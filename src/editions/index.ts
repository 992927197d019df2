export { EDITIONS, type Edition, type LeastSizes } from './editions.ts';
export { PAPERS } from './papers.ts';
