export { lanes, type Machine, thisMachine } from './lanes.ts';
export { openWorkers, type Workers, WorkersClosed } from './open-workers.ts';
