import { handoutFile, readText, type Shelves } from '../../files/index.ts';
import type { Outcome, SlotName } from '../../model/index.ts';
import type { BuildRequest } from '../../pipeline.ts';
import type { Workers } from '../../workers/index.ts';
import type { Target } from '../choose-targets.ts';
import { type Kept, openKeptResults } from '../keeping/kept-results.ts';

/** What a batch needs to know of a handout in which nothing is wrong. */
interface Fine {
  /** Empty where it names none. */
  readonly version: string;
  /** What it has places for. */
  readonly slots: readonly SlotName[];
}

/** The handouts of a batch. What was found out before is known, and nothing is loaded that reads or renders them. */
export interface CheckedHandouts {
  /** The YAML; empty where it is gone. */
  textOf(target: Target): Promise<string>;
  slotsOf(target: Target): Promise<Outcome<readonly SlotName[]>>;
  /** Builds it as everybody would get it. Throws MachineFailure. */
  check(target: Target): Promise<Outcome<Kept<Fine>>>;
}

interface Tools {
  readonly shelves: Shelves;
  /** Folder of all that is kept. */
  readonly folder: string;
  readonly workers: Pick<Workers, 'build'>;
  requestFor(target: Target): BuildRequest;
}

export function openCheckedHandouts({ shelves, folder, workers, requestFor }: Tools): CheckedHandouts {
  const { project } = shelves;
  const checks = openKeptResults<Fine>({ folder, root: project.root, kind: 'fine' });
  const known = new Map<Target, Promise<Kept<Fine> | null>>();
  const keptOf = (target: Target): Promise<Kept<Fine> | null> => {
    const kept = known.get(target) ?? checks.get(requestFor(target));
    known.set(target, kept);
    return kept;
  };
  const fileOf = ({ slug, lang }: Target): string => handoutFile(slug, lang);
  const textOf = async (target: Target): Promise<string> => (await readText(project, fileOf(target))) ?? '';
  const readSlots = async (target: Target): Promise<Outcome<readonly SlotName[]>> => {
    const { readHandout } = await import('../../content/index.ts');
    const read = readHandout({ text: await textOf(target), file: fileOf(target), ...target });
    return read.ok ? { ...read, value: read.value.slots.map(({ name }) => name) } : read;
  };
  const said = new Map<Target, Promise<Outcome<readonly SlotName[]>>>();
  const slotsOf = async (target: Target): Promise<Outcome<readonly SlotName[]>> => {
    const kept = await keptOf(target);
    if (kept) return { ok: true, value: kept.value.slots, problems: [] };
    const slots = said.get(target) ?? readSlots(target);
    said.set(target, slots);
    return slots;
  };
  return {
    textOf,
    slotsOf,
    async check(target) {
      const kept = await keptOf(target);
      if (kept) return { ok: true, value: kept, problems: [] };
      const slots = await slotsOf(target);
      if (!slots.ok) return slots;
      const asked = requestFor(target);
      const built = await workers.build(asked, shelves);
      if (!built.ok) return built;
      const fine = { version: built.identity?.version ?? '', slots: slots.value };
      return { ok: true, value: await checks.set(asked, built.inputs, fine), problems: [] };
    },
  };
}
