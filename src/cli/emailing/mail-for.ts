import type { BatchKeys } from '../../batch/index.ts';
import type { EmailSettings } from '../../config/index.ts';
import { composeMail, type DkimKey, type Mail } from '../../delivery/index.ts';
import type { PlannedCopy } from '../batches/copy-plan.ts';
import type { BuiltMail } from './build-mail.ts';

const ATTACHED_AS = 'handout.pdf';

/** What all mails of a batch have in common. */
export interface Letterhead {
  readonly settings: EmailSettings;
  readonly keys: Pick<BatchKeys, 'key'>;
  readonly dkim?: DkimKey;
  readonly date: Date;
  /** Outside the locked file nothing names the person but their address. */
  readonly locked: boolean;
}

/** The mail to one person: the handout in it, and attached as a PDF. */
export function mailFor(
  { recipient, target }: PlannedCopy,
  { html, text, attached, identity }: BuiltMail,
  { settings, keys, dkim, date, locked }: Letterhead,
): Promise<Mail> {
  const { person, email = '' } = recipient;
  const { from, from_name, reply_to, subject, file_name, unsubscribe } = settings;
  const name = locked ? undefined : person.texts.name?.text;
  return composeMail(
    {
      name: person.id,
      from: { name: from_name ?? identity.clinic ?? '', address: from },
      ...(reply_to ? { replyTo: reply_to } : {}),
      to: { ...(name ? { name } : {}), address: email },
      subject: subject ?? identity.subject,
      html,
      text,
      attachment: { fileName: file_name ?? ATTACHED_AS, bytes: attached.bytes },
      lang: target.lang,
      // the same when it is tried again: mail programs then show it once
      messageId: `${keys.key(`mail ${person.id}`)}@${from.slice(from.indexOf('@') + 1)}`,
      date,
      ...(unsubscribe ? { unsubscribe } : {}),
    },
    dkim,
  );
}
