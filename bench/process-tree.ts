import { readdirSync, readFileSync } from 'node:fs';

/** What the processes that another one started have used. Linux tells; elsewhere it is nothing. */
export interface TreeUse {
  /** Milliseconds of processor time, of those that live and those that were waited for. */
  readonly cpu: number;
  /** MiB that those alive now hold. */
  readonly memory: number;
}

/** Ticks of Linux's clock are hundredths of a second on every machine that Node runs on. */
const MILLISECONDS_A_TICK = 10;
const MIB_A_PAGE = 4096 / 2 ** 20;

interface Stat {
  readonly parent: number;
  readonly own: number;
  readonly waitedFor: number;
  readonly pages: number;
}

/** What all processes below `root` have used, without `root` itself. */
export function usedBelow(root: number): TreeUse {
  const stats = new Map<number, Stat>();
  for (const name of entriesOf('/proc')) {
    const stat = /^\d+$/.test(name) ? readStat(name) : null;
    if (stat) stats.set(Number(name), stat);
  }
  const isBelow = (id: number): boolean => {
    const parent = stats.get(id)?.parent;
    return parent !== undefined && parent > 1 && (parent === root || isBelow(parent));
  };
  let ticks = stats.get(root)?.waitedFor ?? 0;
  let pages = 0;
  for (const [id, stat] of stats) {
    if (!isBelow(id)) continue;
    ticks += stat.own + stat.waitedFor;
    pages += stat.pages;
  }
  return { cpu: ticks * MILLISECONDS_A_TICK, memory: pages * MIB_A_PAGE };
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** See proc(5), “stat”. Null when the process has ended meanwhile. */
function readStat(id: string): Stat | null {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    // the second field is a name in brackets, which may hold spaces
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const field = (number: number): number => fields[number - 3] ?? 0;
    return {
      parent: field(4),
      own: field(14) + field(15),
      waitedFor: field(16) + field(17),
      pages: field(24),
    };
  } catch {
    return null;
  }
}
