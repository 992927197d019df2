import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Recipient } from '../../batch/index.ts';
import type { EmailSettings } from '../../config/index.ts';
import { type Channel, type Mail, type Patience, restingChannel } from '../../delivery/index.ts';
import { type QueueStore, queueFailure, takeChunks } from '../../queue/index.ts';
import type { Workers } from '../../workers/index.ts';
import { refuse } from '../batches/refuse.ts';
import { dkimKey, mailSettings, openChannel } from '../emailing/open-channel.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { OpenProject } from '../open-project.ts';
import { openProject } from '../open-project.ts';
import { describeSent, mailChunk, UNTIL_MENDED } from '../queueing/mail-chunk.ts';
import { openQueueFrom, type QueueFlag } from '../queueing/open-from.ts';
import { printable } from '../reports/human.ts';
import type { Terminal } from '../terminal.ts';
import { unexpectedFailure } from '../unexpected-failure.ts';
import { UsageError } from '../usage-error.ts';

export interface WorkerOptions {
  readonly queue: QueueFlag;
  readonly quiet: boolean;
}

/**
 * Takes parts of batches from the queue and mails them, until it is interrupted; then what has begun is finished.
 * @param patience with the mail server; left out, what servers need.
 */
export async function runWorker(
  { queue: flag, quiet }: WorkerOptions,
  terminal: Terminal,
  workers: Workers,
  patience?: Patience,
): Promise<ExitCode> {
  // a worker that can mail nothing should say so before it takes anything
  const project = await openProject({}, terminal);
  if (project.problems.length > 0) return refuse(project.problems, { json: false }, terminal);
  dkimKey(mailSettings(project, 'smtp'), terminal);
  const queue = await openQueueFrom(flag, terminal);
  const channels = openChannels(terminal, {
    takeTurn: queue.store.takeTurn,
    ...(patience ? { patience } : {}),
  });
  const tell = onlyNew(terminal);
  const taking = takeChunks<Recipient>({
    queue,
    key: queue.key,
    stop: terminal.interrupted,
    work: (chunk) =>
      mailChunk(chunk, {
        ...{ terminal, workers, channelFor: channels.channelFor },
        onSent: (done, sent) => {
          if (!quiet || sent.problems.length > 0) terminal.err(describeSent(done, sent, terminal.color));
        },
      }),
    onTrouble: tell,
    onError(error) {
      const known = error instanceof UsageError ? error : queueFailure(error);
      const { message, hint } = known ?? unexpectedFailure(error);
      if (terminal.env.PLAINLEAF_DEBUG && error instanceof Error) terminal.err(`${error.stack}\n`);
      tell(message, hint);
    },
  });
  try {
    await taking.ready;
    if (!quiet)
      terminal.err(`Takes mails from ${printable(queue.shown)}. ^C ends it when what has begun is done.\n`);
    if (!terminal.interrupted.aborted) await once(terminal.interrupted, 'abort');
    return EXIT.done;
  } finally {
    await taking.end({ drain: true });
    await channels.close();
    await queue.close();
  }
}

interface MailTools {
  readonly patience?: Patience;
  readonly takeTurn: QueueStore['takeTurn'];
}

/** A line to the mail server, the same for all parts as long as the settings stay. All workers of a queue share its turns. */
function openChannels(terminal: Terminal, { takeTurn, ...tools }: MailTools) {
  let open: { readonly settings: string; readonly channel: Channel<Mail> } | null = null;
  return {
    async channelFor(settings: EmailSettings, project: OpenProject): Promise<Channel<Mail>> {
      const asked = JSON.stringify(settings);
      if (open?.settings === asked) return open.channel;
      await open?.channel.close();
      const smtp = await openChannel('smtp', settings, {
        ...{ project, terminal, folder: terminal.cwd, ...tools },
        takeTurn: (apart) => takeTurn(serverOf(settings, terminal), apart),
      });
      // each part of a batch would ask it anew
      const channel = restingChannel(smtp, UNTIL_MENDED, terminal.now);
      open = { settings: asked, channel };
      return channel;
    },
    close: async () => open?.channel.close(),
  };
}

/** The account that mails go over, as nobody can read it. */
const serverOf = ({ host = '', port }: EmailSettings, { env }: Terminal): string =>
  createHash('sha256')
    .update(JSON.stringify([host, port, env.PLAINLEAF_SMTP_USER]))
    .digest('hex');

/** What is wrong for a while is wrong each time: between two of the same a minute passes. */
function onlyNew({ now, err }: Terminal): (message: string, hint: string) => void {
  const told = new Map<string, number>();
  return (message, hint) => {
    const at = now().getTime();
    if (at - (told.get(message) ?? 0) < 60_000) return;
    told.set(message, at);
    err(`– ${printable(message)}\n  → ${printable(hint)}\n`);
  };
}
