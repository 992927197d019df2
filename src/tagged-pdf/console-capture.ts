import { AsyncLocalStorage } from 'node:async_hooks';
import { format } from 'node:util';

const METHODS = ['debug', 'error', 'info', 'log', 'warn'] as const;

const listener = new AsyncLocalStorage<(message: string) => void>();

/**
 * Runs a task and hands what it prints to `onMessage` instead of the console. Other work of the process prints as
 * ever. One call at a time: see in-turn.ts.
 */
export async function captureConsole<T>(
  onMessage: (message: string) => void,
  task: () => Promise<T>,
): Promise<T> {
  const target = globalThis.console;
  const originals = METHODS.map((method) => [method, target[method]] as const);
  for (const [method, original] of originals) {
    target[method] = (...args: unknown[]): void => {
      const listen = listener.getStore();
      if (listen) listen(format(...args));
      else original.apply(target, args);
    };
  }
  try {
    return await listener.run(onMessage, task);
  } finally {
    for (const [method, original] of originals) target[method] = original;
  }
}
