import type { Job } from './messages.ts';

/**
 * What piscina loads in a worker thread. It asks for a file by `require` first, and Node.js ends the whole process
 * (`IsGraphAsync must be used on an instantiated module`) when a thread is ended while it requires an ES module. So it
 * requires this one, which imports the rest.
 */
const worker = import('./worker.ts');
// who asks for a task is told
worker.catch(() => {});

export = {
  build: async (job: Job) => (await worker).build(job),
  inspect: async (job: Job) => (await worker).inspect(job),
};
