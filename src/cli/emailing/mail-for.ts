import type { BatchKeys } from '../../batch/index.ts';
import type { EmailSettings } from '../../config/index.ts';
import { composeMail, type DkimKey, type Mail } from '../../delivery/index.ts';
import type { BuiltFile, Identity } from '../../pipeline.ts';
import type { PlannedCopy } from '../batches/copy-plan.ts';

/** Editions that a mail is made of, beside the attached one. */
export const MAIL_EDITIONS = ['html', 'text'] as const;

const ATTACHED_AS = 'handout.pdf';

/** What all mails of a batch have in common. */
export interface Letterhead {
  readonly settings: EmailSettings;
  readonly keys: BatchKeys;
  readonly dkim?: DkimKey;
  readonly date: Date;
}

/** The file that is attached. */
export const attachedFile = (files: readonly BuiltFile[]): BuiltFile | undefined =>
  files.find(({ pages }) => pages !== undefined);

/** The mail to one person: all of the handout in it, and attached as a PDF. */
export function mailFor(
  { recipient, target }: PlannedCopy,
  built: { readonly files: readonly BuiltFile[]; readonly identity: Identity },
  { settings, keys, dkim, date }: Letterhead,
): Promise<Mail> {
  const { person, email = '' } = recipient;
  const contentOf = (edition: (typeof MAIL_EDITIONS)[number]): string =>
    new TextDecoder().decode(built.files.find((file) => file.edition === edition)?.bytes);
  const attached = attachedFile(built.files);
  if (!attached) throw new Error('a mail without its PDF');
  const { from, from_name, reply_to, subject, file_name, unsubscribe } = settings;
  const name = person.texts.name?.text;
  return composeMail(
    {
      name: person.id,
      from: { name: from_name ?? built.identity.clinic ?? '', address: from },
      ...(reply_to ? { replyTo: reply_to } : {}),
      to: { ...(name ? { name } : {}), address: email },
      subject: subject ?? built.identity.subject,
      html: contentOf('html'),
      text: contentOf('text'),
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
