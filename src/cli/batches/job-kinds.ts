import type { Begun } from '../../batch/index.ts';
import type { ChannelName } from '../../delivery/index.ts';
import type { BatchFlags } from '../commands/batch-options.ts';
import { startEmail } from '../commands/email.parser.ts';
import { startMerge } from '../commands/merge.parser.ts';
import { startPrintCopies } from '../commands/print.parser.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** What a run that goes on with a batch is told. */
export interface GoOn {
  readonly id: string;
  readonly handout: string;
  /** Those it was begun with, and those of this run. */
  readonly flags: BatchFlags & Begun['flags'];
  /** Also what may have arrived. */
  readonly inDoubt: boolean;
}

/** What a command does for many people. */
interface JobKind {
  /** How a list of batches calls it. */
  what(flags: Begun['flags']): string;
  /** True where doing it again does no harm: a file that is written twice is the same file. */
  readonly mayRepeat: boolean;
  /** How the record of deliveries calls the way that it takes. */
  channel(flags: Begun['flags']): ChannelName;
  /** How it is called what is done for somebody. */
  readonly done: string;
  goOn(how: GoOn, terminal: Terminal): Promise<ExitCode>;
}

const transportOf = ({ transport }: Begun['flags']) => (transport === 'eml' ? 'eml' : 'smtp');

/** By the name of the command. */
const JOB_KINDS = {
  merge: {
    what: () => 'merge',
    mayRepeat: true,
    channel: () => 'file',
    done: 'made',
    goOn: ({ id, handout, flags }, terminal) => startMerge(handout, flags, terminal, id),
  },
  email: {
    what: (flags) => (transportOf(flags) === 'eml' ? 'email (eml)' : 'email'),
    mayRepeat: false,
    channel: (flags) => (transportOf(flags) === 'eml' ? 'eml' : 'email'),
    done: 'sent',
    goOn: ({ id, handout, flags, inDoubt }, terminal) =>
      startEmail(
        handout,
        { ...flags, send: true, retryInDoubt: inDoubt, transport: transportOf(flags) },
        terminal,
        id,
      ),
  },
  print: {
    what: () => 'print',
    mayRepeat: false,
    channel: () => 'print',
    done: 'printed',
    goOn: ({ id, handout, flags, inDoubt }, terminal) =>
      startPrintCopies(handout, { ...flags, inDoubt }, terminal, id),
  },
} as const satisfies Record<string, JobKind>;

/** Undefined where nothing is known of how a batch was begun, or a newer Plainleaf did it. */
export const jobKind = (begun: Begun | undefined): JobKind | undefined =>
  Object.entries<JobKind>(JOB_KINDS).find(([name]) => name === begun?.command)?.[1];
