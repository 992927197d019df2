import type { Progress, RowState } from './store.ts';

/** @param doubt rows that have begun in chunks on which nobody works any more. */
export function progressOf(
  {
    items,
    stopped,
    trouble,
    open,
    doubt,
  }: Pick<Progress, 'items' | 'stopped' | 'trouble' | 'open'> & { readonly doubt: number },
  states: Readonly<Partial<Record<RowState, number>>>,
): Progress {
  const { start = 0, sent = 0, failed = 0, deferred = 0, 'in-doubt': untold = 0 } = states;
  const { 'again-in-doubt': freed = 0 } = states;
  // one that began in an open chunk and was left there is not in doubt before somebody has looked; once it is cancelled nobody will
  const left = stopped ? start : Math.min(doubt, start);
  return {
    ...{ items, sent, failed, deferred, stopped, trouble, open },
    inDoubt: untold + freed + left,
    underWay: start - left,
  };
}

export function inGroups<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, group) =>
    items.slice(group * size, (group + 1) * size),
  );
}
