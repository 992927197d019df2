import { rm } from 'node:fs/promises';
import { readSecret } from '../../batch/index.ts';
import { MachineFailure } from '../../files/index.ts';
import { enqueue, inputMark, sealChunks, sealOf } from '../../queue/index.ts';
import { openBatch } from '../batches/batch-folder.ts';
import { IN_QUEUE } from '../batches/in-queue.ts';
import { writePasswords } from '../batches/passwords.ts';
import type { PreparedBatch } from '../batches/prepare.ts';
import { beginStatus } from '../batches/status.ts';
import type { MailChoice } from '../emailing/choose-mails.ts';
import { mailStates, NOTHING_SENT, statusOfMails } from '../emailing/status.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { Queue } from './open-from.ts';
import { programHash } from './program-hash.ts';
import { type MailLook, sealMails } from './queued-mails.ts';

interface Wish {
  readonly prepared: PreparedBatch;
  readonly choice: MailChoice;
  readonly look: MailLook;
  readonly encrypt: boolean;
  /** Everybody again, though a batch was made from the same. */
  readonly again: boolean;
  readonly terminal: Terminal;
}

export interface Enqueued {
  readonly id: string;
  readonly folder: string;
  /** Path of the file; null where nothing is locked. */
  readonly passwords: string | null;
}

/** Puts a batch of mails into the queue, with a folder here that knows its rows by their ids. Throws UsageError, MachineFailure. */
export async function enqueueMails(
  queue: Queue,
  { prepared, choice, look, encrypt, again, terminal }: Wish,
): Promise<Enqueued> {
  const { batches, copies, standsOn } = prepared;
  const input = [`email smtp${encrypt ? ' locked' : ''}`, ...prepared.input];
  const mark = inputMark(queue.key, input);
  const known = await queue.store.list();
  const same = known.find((batch) => batch.input === mark);
  if (same && !again)
    throw new UsageError(
      `The batch ${same.id} in the queue was made from the same recipients, handout and settings: they would all get it twice.`,
      `To go on with it: plainleaf jobs resume ${same.id} --queue. Or add --again to mail everybody once more.`,
    );
  const plain = prepared.begun('email', choice.mails.length);
  const begun = { ...plain, flags: { ...plain.flags, [IN_QUEUE]: true } };
  const batch = await openBatch({
    ...{ batches, input, begun, now: terminal.now, taken: known.map(({ id }) => id) },
    ...{ resume: false, retryInDoubt: false, mayRepeat: again },
  });
  const { id, folder, keys } = batch;
  try {
    await beginStatus(folder, statusOfMails(mailStates(copies, choice, NOTHING_SENT)));
    const passwords = encrypt ? await writePasswords(folder, choice.mails, keys) : null;
    const seal = sealOf(queue.key, id);
    const at = terminal.now().toISOString();
    const secret = await readSecret(folder);
    const sealed = sealMails(
      { form: 1, begun, secret, program: programHash(), standsOn, look, dated: at, encrypt },
      seal,
    );
    const chunks = sealChunks(
      choice.mails.map(({ recipient }) => ({ key: keys.key(recipient.person.id), item: recipient })),
      seal,
    );
    const items = choice.mails.length;
    const stored = { id, input: mark, sealed, items, chunks: chunks.length, at, mayRepeat: again };
    if (!(await enqueue(queue, stored, chunks))) {
      await rm(folder, { recursive: true });
      throw new MachineFailure(
        `Another machine has just put in the same list, or another batch that is called ${id}.`,
        'Nothing was put in from here. See what there is with plainleaf jobs --queue, and say it again where it is missing.',
      );
    }
    return { id, folder, passwords };
  } finally {
    await batch.ledger.close();
  }
}
