let last: Promise<unknown> = Promise.resolve();

/** Runs tasks one after the other: the console and react-pdf's fonts belong to the whole process. */
export function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const result = last.then(task, task);
  last = result.catch(() => undefined);
  return result;
}
