export { type Limits, lanes, type Machine, thisMachine } from './limits.ts';
export { DEFAULT_LIMITS, openWorkers, type Workers, WorkersClosed } from './open-workers.ts';
