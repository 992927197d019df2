import { buffer } from 'node:stream/consumers';
import type { Mail } from './mail.ts';

/** What a mail is made of. */
export interface MailParts {
  /** Names the mail's file, where it becomes one. */
  readonly name: string;
  /** The clinic. */
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo?: string;
  readonly to: { readonly name?: string; readonly address: string };
  /** Neutral: whoever looks over a shoulder reads it. */
  readonly subject: string;
  /** The whole handout, twice: for programs that show HTML and for those that do not. */
  readonly html: string;
  readonly text: string;
  readonly attachment: { readonly fileName: string; readonly bytes: Uint8Array };
  /** BCP 47. */
  readonly lang: string;
  /** Without angle brackets; the same whenever the mail is tried again, so that it can be known again. */
  readonly messageId: string;
  readonly date: Date;
  /** Address for `List-Unsubscribe`, where the clinic wants one. */
  readonly unsubscribe?: string;
}

/** The key by which a domain signs its mail. */
export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  /** PEM. */
  readonly privateKey: string;
}

/** Writes the message. The same parts give the same bytes. */
export async function composeMail(parts: MailParts, dkim?: DkimKey): Promise<Mail> {
  const { from, to, replyTo, unsubscribe, attachment, messageId } = parts;
  // who mails nothing need not load it
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composed = new MailComposer({
    from,
    // an object and not a string: no part of it can become another address
    to: { name: to.name ?? '', address: to.address },
    ...(replyTo ? { replyTo } : {}),
    subject: parts.subject,
    text: parts.text,
    html: parts.html,
    messageId: `<${messageId}>`,
    date: parts.date,
    headers: {
      'Content-Language': parts.lang,
      // no answering machine answers, and no list forwards
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe ? { 'List-Unsubscribe': `<${unsubscribe}>` } : {}),
    },
    attachments: [
      {
        filename: attachment.fileName,
        content: Buffer.from(attachment.bytes),
        contentType: 'application/pdf',
      },
    ],
    boundaryPrefix: 'plainleaf',
    baseBoundary: messageId.replace(/[^A-Za-z0-9]/g, '').slice(0, 32),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'windows',
  }).compile();
  const written = await composed.build();
  const bytes = dkim ? await sign(written, dkim) : written;
  return { name: parts.name, from: from.address, to: to.address, bytes };
}

async function sign(message: Buffer, { domain, selector, privateKey }: DkimKey): Promise<Buffer> {
  const { default: DKIM } = await import('nodemailer/lib/dkim');
  const signer = new DKIM({ domainName: domain, keySelector: selector, privateKey });
  return buffer(signer.sign(message));
}
