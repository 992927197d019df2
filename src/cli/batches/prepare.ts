import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { type Begun, type Recipient, readRecipients } from '../../batch/index.ts';
import type { Settings } from '../../config/index.ts';
import type { DeliveryPermission } from '../../content/index.ts';
import { MachineFailure } from '../../files/index.ts';
import type { EditionName, Outcome } from '../../model/index.ts';
import type { BuildRequest } from '../../pipeline.ts';
import type { Workers } from '../../workers/index.ts';
import { batchesFolder, cacheFolder, resultsBase } from '../building/standing-files.ts';
import { chooseTargets, type Target } from '../choose-targets.ts';
import type { InputContent } from '../keeping/input-contents.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { requestFor } from '../request.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { openBaseCache } from './base-cache.ts';
import { openCheckedHandouts } from './checked-handouts.ts';
import { type CopyMaker, openCopyMaker } from './copy-maker.ts';
import { type PlannedCopy, planCopies } from './copy-plan.ts';

/** What commands that serve many people are told alike. */
export interface BatchOptions {
  readonly handout: string;
  /** Path of the CSV. */
  readonly recipients: string;
  readonly settings: Settings;
  /** The flags that decide what is made, as they were typed. */
  readonly flags: Begun['flags'];
  readonly resume: boolean;
  /** The batch to go on with; else the newest that was made from the same. */
  readonly batch: string | undefined;
  readonly permission: DeliveryPermission;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** A batch that can be begun: everything in it was looked at. */
export interface PreparedBatch {
  readonly project: OpenProject;
  /** Folder that paths of results are told from. */
  readonly base: string;
  /** Folder of all batches. */
  readonly batches: string;
  readonly copies: readonly PlannedCopy[];
  /** What is kept of how the batch is begun. */
  begun(command: string, items: number): Begun;
  /** All that decides what is made. */
  readonly input: readonly (string | Uint8Array)[];
  /** What the copies of each language stand on. */
  readonly standsOn: Readonly<Record<string, StandsOn>>;
  requestFor(copy: PlannedCopy): BuildRequest;
  readonly makeCopy: CopyMaker;
}

/** All that decides what everybody gets of a handout in one language. */
export interface StandsOn {
  readonly files: readonly InputContent[];
  /** What is asked for, as text. */
  readonly request: string;
}

interface Tools {
  readonly terminal: Terminal;
  readonly workers: Workers;
}

/**
 * Reads the recipients, plans who gets what, and builds each handout once as everybody would get it: what is wrong with
 * a list or a handout is told once, and before the first copy. Throws UsageError, MachineFailure.
 * @param beside editions that every copy has beside the one it is asked for.
 */
export async function prepareBatch(
  options: BatchOptions,
  { terminal, workers }: Tools,
  beside: readonly EditionName[] = [],
): Promise<Outcome<PreparedBatch>> {
  const project = await openProject(options.settings, terminal);
  if (project.problems.length > 0) return { ok: false, problems: project.problems };
  const csv = await readCsv(options.recipients, terminal);
  const recipients = readRecipients(csv, options.recipients);
  if (!recipients.ok) return recipients;
  return prepareFor({ recipients: recipients.value, csv, project }, options, { terminal, workers }, beside);
}

interface Read {
  readonly recipients: readonly Recipient[];
  /** The list they are from. */
  readonly csv: Uint8Array;
  readonly project: OpenProject;
}

/** The same for recipients who were read already, as a part of a list is on another machine. */
export async function prepareFor(
  { recipients, csv, project }: Read,
  options: BatchOptions,
  { terminal, workers }: Tools,
  beside: readonly EditionName[] = [],
): Promise<Outcome<PreparedBatch>> {
  const targets = await chooseTargets([options.handout], project, terminal);
  const request = requestMaker(project, options, terminal, beside);
  const base = resultsBase(project, terminal);
  const cache = cacheFolder(project, terminal);
  const handouts = openCheckedHandouts({
    shelves: project.shelves,
    folder: cache,
    workers,
    requestFor: (target) => request({ target }),
  });
  const plan = await planCopies(recipients, targets, handouts.slotsOf);
  if (!plan.ok) return plan;
  const { copies, targets: wanted } = plan.value;

  workers.limit(project.settings);
  const versions: Record<string, string> = {};
  const contents = new Map<string, InputContent>();
  const standsOn: Record<string, StandsOn> = {};
  const madeFrom: string[] = [];
  for (const target of wanted) {
    const checked = await handouts.check(target);
    if (!checked.ok) return checked;
    const { value, inputs } = checked.value;
    versions[target.lang] = value.version;
    for (const input of inputs) contents.set(input.path, input);
    const asked = inputOf(request({ target }));
    standsOn[target.lang] = { files: copyFiles(inputs), request: asked };
    madeFrom.push(await handouts.textOf(target), asked);
  }
  const inputs = [...contents.values()];
  const list = pathFromProject(resolve(terminal.cwd, options.recipients), project);
  return {
    ok: true,
    problems: [],
    value: {
      project,
      base,
      batches: batchesFolder(base, project),
      copies,
      begun: (command, items) => ({
        command,
        handout: wanted[0]?.slug ?? options.handout,
        versions,
        items,
        recipients: list,
        // as they are now: a language that is added later is no part of it
        flags: { ...options.flags, lang: targets.map(({ lang }) => lang).join() },
      }),
      input: [csv, JSON.stringify(copyFiles(inputs)), ...madeFrom],
      standsOn,
      makeCopy: openCopyMaker({
        workers,
        shelves: project.shelves,
        cacheFor: (asked) =>
          openBaseCache({
            folder: cache,
            request: asked,
            inputs,
          }),
      }),
      requestFor: (copy) => ({ ...request(copy), person: copy.recipient.person }),
    },
  };
}

/** A language that is added changes a folder, and no copy. */
const copyFiles = (inputs: readonly InputContent[]): readonly InputContent[] =>
  inputs.filter(({ kind }) => kind !== 'folder');

/** The project may be moved: what lies in it is named from its folder. */
function pathFromProject(path: string, { shelves }: OpenProject): string {
  const inside = relative(shelves.project.root, path);
  return inside.startsWith('..') ? path : inside.split(sep).join('/');
}

/** What copies are asked for with. */
function requestMaker(
  project: OpenProject,
  { permission }: BatchOptions,
  terminal: Terminal,
  beside: readonly EditionName[],
) {
  const { paper } = project.settings;
  if (paper === 'all' || paper.length > 1)
    throw new UsageError('A copy is on one paper.', 'Say which: --paper letter or --paper a4.');
  const requests = new Map<Target, BuildRequest>();
  return ({ target, recipient }: { readonly target: Target } & Partial<PlannedCopy>): BuildRequest => {
    const request = requests.get(target) ?? {
      ...requestFor(target, project, terminal),
      delivery: permission,
    };
    requests.set(target, request);
    const editions = recipient?.edition ? [recipient.edition] : request.editions;
    return { ...request, editions: [...new Set([...editions, ...beside])] };
  };
}

/** All of a request that changes what is made: not the day. */
const inputOf = ({ today, ...request }: BuildRequest): string => JSON.stringify(request);

/** Larger ones are no list of a clinic's patients. */
const MOST_BYTES = 500 * 2 ** 20;

async function readCsv(path: string, { cwd }: Terminal): Promise<Uint8Array> {
  try {
    const bytes = await readFile(resolve(cwd, path));
    if (bytes.length <= MOST_BYTES) return bytes;
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR')
      throw new UsageError('There is no such file as --recipients names.', 'Give the path of a CSV.');
    throw new MachineFailure(`The recipients could not be read (${code}).`, 'Ask who may read the file.');
  }
  throw new UsageError('The file of recipients is larger than 500 MB.', 'Split it.');
}
