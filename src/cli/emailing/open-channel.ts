import { join } from 'node:path';
import type { EmailSettings } from '../../config/index.ts';
import {
  type Channel,
  type DkimKey,
  type Mail,
  MEGABYTE,
  openEmlFolder,
  openSmtp,
  type Patience,
  type TakeTurn,
  withLargest,
} from '../../delivery/index.ts';
import type { OpenProject } from '../open-project.ts';
import { readCertificate } from '../read-certificate.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export type Transport = 'smtp' | 'eml';

export const DEFAULT_CONNECTIONS = 4;
/** Seconds before a mail that the server deferred is tried again. */
export const PAUSE = 30;
export const RETRIES = 3;
/** Megabytes. */
const DEFAULT_LARGEST = 10;

/** Bytes that a mail may have as it is sent. */
export const largestMail = ({ largest_mail: megabytes = DEFAULT_LARGEST }: EmailSettings): number =>
  Math.floor(megabytes * MEGABYTE);

/** The settings of mail, or why there can be none. */
export function mailSettings({ email }: OpenProject, transport: Transport): EmailSettings {
  if (!email)
    throw new UsageError(
      'plainleaf.yaml says nothing of mail.',
      'Add `email:` with `host:` and `from:` to it.',
    );
  if (transport === 'smtp' && !email.host)
    throw new UsageError(
      'plainleaf.yaml names no mail server.',
      'Add `host:` under `email:`, or use --transport eml.',
    );
  return email;
}

/** The key that mail is signed with, where plainleaf.yaml wants that. */
export function dkimKey({ dkim }: EmailSettings, { env }: Terminal): DkimKey | undefined {
  if (!dkim) return undefined;
  const privateKey = env.PLAINLEAF_DKIM_KEY;
  if (!privateKey)
    throw new UsageError(
      'Mail is to be signed, and the variable PLAINLEAF_DKIM_KEY is not set.',
      'Put the private key there, as PEM.',
    );
  return { ...dkim, privateKey };
}

/** @param folder of the batch: there a transport of files puts them. */
export async function openChannel(
  transport: Transport,
  settings: EmailSettings,
  {
    project,
    terminal,
    folder,
    ...tools
  }: {
    readonly project: OpenProject;
    readonly terminal: Terminal;
    readonly folder: string;
    readonly patience?: Patience;
    readonly takeTurn?: TakeTurn;
  },
): Promise<Channel<Mail>> {
  const largest = largestMail(settings);
  if (transport === 'eml') return withLargest(openEmlFolder(join(folder, 'mail')), largest);
  const {
    host = '',
    secure = false,
    port = secure ? 465 : 587,
    connections = DEFAULT_CONNECTIONS,
  } = settings;
  const { PLAINLEAF_SMTP_USER: user, PLAINLEAF_SMTP_PASSWORD: password } = terminal.env;
  if ((user === undefined) !== (password === undefined))
    throw new UsageError(
      'Only one of PLAINLEAF_SMTP_USER and PLAINLEAF_SMTP_PASSWORD is set.',
      'Set both, or none for a server without a login.',
    );
  const ca = settings.ca === undefined ? undefined : await readCertificate(settings.ca, project);
  const smtp = openSmtp(
    { host, port, secure, connections, perMinute: settings.per_minute ?? 0, ...(ca ? { ca } : {}) },
    user !== undefined && password !== undefined ? { user, password } : null,
    tools,
  );
  return withLargest(smtp, largest);
}
