/**
 * Runs a task for each item, so many at a time. Once one has failed no other is begun; those that run are waited for,
 * then the first failure is thrown.
 */
export async function sideBySide<T>(
  items: readonly T[],
  lanes: number,
  task: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  const waiting = items.entries();
  const lane = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      try {
        await task(item, index);
      } catch (error) {
        failures.push(error);
      }
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (failures.length > 0) throw failures[0];
}
