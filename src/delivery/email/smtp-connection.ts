import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Taken } from '../channel.ts';
import { type Announcement, readAnnouncement } from './announcement.ts';
import { envelopeAddress, needsUtf8 } from './envelope-address.ts';
import type { Mail } from './mail.ts';
import { tooLarge } from './size-limit.ts';
import { isBusy, outcomeOfConnect, outcomeOfSend, type SmtpError } from './smtp-outcome.ts';
import { isLoopback, type SmtpLogin, type SmtpSettings } from './smtp-settings.ts';

/** Milliseconds. */
export interface Patience {
  readonly connect: number;
  readonly greeting: number;
  /** To any command. */
  readonly answer: number;
  /** To the whole message: a server looks through it then, and a mail that is not waited for is in doubt (RFC 5321). */
  readonly verdict: number;
}
export const PATIENCE: Patience = { connect: 10_000, greeting: 15_000, answer: 60_000, verdict: 600_000 };

/** Mails over one connection; servers close it after some hundreds. */
const MOST_MAILS = 100;

/** Milliseconds for the end of a line. */
const GOODBYE = 1000;

/** Bytes given to the connection at once. */
const CHUNK = 16 * 1024;

/** One line to the server, opened when it is needed and again when it has broken. */
export interface SmtpLine {
  send(mail: Mail): Promise<Sending>;
  close(): void;
}

export interface Sending extends Taken {
  /** The server had no room for this line: another may take the mail. */
  readonly isBusy?: boolean;
}

/** A line that stands, and what the server said at its beginning. */
interface Standing {
  readonly connection: SMTPConnection;
  readonly announced: Announcement;
}

export function openLine(settings: SmtpSettings, login: SmtpLogin | null, patience: Patience): SmtpLine {
  let standing: Standing | null = null;
  let sent = 0;

  const open = async (): Promise<Standing> => {
    if (standing) return standing;
    // who mails nothing need not load it
    const { default: Connection } = await import('nodemailer/lib/smtp-connection');
    const connection = new Connection(optionsOf(settings, patience));
    const forget = (): void => {
      if (standing?.connection === connection) standing = null;
    };
    // a server may close an idle line at any time: the next mail opens another
    connection.on('end', forget);
    connection.on('error', forget);
    try {
      const answer = await connect(connection);
      if (login) await logIn(connection, login);
      sent = 0;
      standing = { connection, announced: readAnnouncement(answer) };
      return standing;
    } catch (error) {
      connection.close();
      throw error;
    }
  };

  return {
    async send(mail) {
      let line: Standing;
      try {
        line = await open();
      } catch (error) {
        return { ...outcomeOfConnect(error as SmtpError), isBusy: isBusy(error as SmtpError) };
      }
      const { connection, announced } = line;
      const refused = refusal(mail, announced);
      if (refused) return refused;
      const message = messageOf(mail, () => waitFor(connection, patience.verdict));
      try {
        const answer = await hand(connection, mail, message.stream);
        waitFor(connection, patience.answer);
        if (++sent >= MOST_MAILS) {
          standing = null;
          takeLeave(connection);
        }
        return verdictOf(answer, message.wasComplete());
      } catch (error) {
        connection.close();
        standing = null;
        return outcomeOfSend(error as SmtpError, message.wasComplete());
      }
    },
    close() {
      if (standing) takeLeave(standing.connection);
      standing = null;
    },
  };
}

/** From now on a silence of so many milliseconds ends the line. */
function waitFor({ _socket: socket }: SMTPConnection, milliseconds: number): void {
  if (socket) socket.setTimeout(milliseconds);
}

/** A server that does not say goodbye is not waited for. */
function takeLeave(connection: SMTPConnection): void {
  connection.quit();
  waitFor(connection, GOODBYE);
}

const optionsOf = ({ host, port, secure, ca }: SmtpSettings, patience: Patience) => ({
  host,
  port,
  secure,
  // over an open line only to this machine itself
  requireTLS: !secure && !isLoopback(host),
  connectionTimeout: patience.connect,
  greetingTimeout: patience.greeting,
  socketTimeout: patience.answer,
  socketCloseTimeout: GOODBYE,
  dnsTimeout: patience.connect,
  logger: false,
  tls: { minVersion: 'TLSv1.2' as const, ...(ca ? { ca } : {}) },
});

/** Why a mail is not even begun with this server. */
function refusal({ from, to, bytes }: Mail, { largest, takesUtf8 }: Announcement): Taken | null {
  if (largest !== null && bytes.length > largest) return tooLarge(bytes.length, largest, 'the server’s');
  if (takesUtf8 || !needsUtf8(envelopeAddress(from) + envelopeAddress(to))) return null;
  return {
    settlement: { outcome: 'failed', code: 'mail/address-letters' },
    problem: {
      code: 'mail/address-letters',
      message: 'An address has letters before its @ that the mail server does not know (it has no SMTPUTF8).',
      hint: 'Ask for another address, or send through a server with SMTPUTF8.',
    },
  };
}

/** What a server’s last word is worth: it can only have taken what was whole, and says so by a number. */
function verdictOf(answer: string, wasComplete: boolean): Taken {
  const code = /^2\d\d(?=[ -]|$)/.exec(answer)?.[0];
  if (code && wasComplete) return { settlement: { outcome: 'sent', code } };
  return { settlement: { outcome: 'in-doubt', code: 'EPROTOCOL' } };
}

/**
 * The message as a stream that knows whether its last byte has been taken.
 * @param onComplete when it is.
 */
function messageOf(
  { bytes }: Mail,
  onComplete: () => void,
): { readonly stream: Readable; wasComplete(): boolean } {
  let at = 0;
  let complete = false;
  const stream = new Readable({
    highWaterMark: CHUNK,
    read() {
      if (at >= bytes.length) {
        complete = true;
        onComplete();
        this.push(null);
        return;
      }
      this.push(bytes.subarray(at, at + CHUNK));
      at += CHUNK;
    },
  });
  return { stream, wasComplete: () => complete };
}

/** @returns the answer to EHLO, or to HELO. */
async function connect(connection: SMTPConnection): Promise<string> {
  await orItsEnd(connection, (done) => connection.connect(done));
  return connection.lastServerResponse || '';
}

const logIn = (connection: SMTPConnection, { user, password }: SmtpLogin): Promise<void> =>
  orItsEnd(connection, (done) => connection.login({ user, pass: password }, done));

/** Waits for a step, or for the end of the line: of that the step itself may hear nothing. */
const orItsEnd = (
  connection: SMTPConnection,
  step: (done: (error?: Error | null) => void) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const settle = (error?: Error | null): void => {
      connection.off('error', settle).off('end', end);
      if (error) reject(error);
      else resolve();
    };
    const end = (): void => settle(Object.assign(new Error('closed'), { code: 'ECONNECTION' }));
    connection.on('error', settle).on('end', end);
    step(settle);
  });

/** @returns the answer to the whole message. */
const hand = (connection: SMTPConnection, mail: Mail, message: Readable): Promise<string> =>
  new Promise((resolve, reject) => {
    const envelope = {
      from: envelopeAddress(mail.from),
      to: [envelopeAddress(mail.to)],
      size: mail.bytes.length,
    };
    connection.send(envelope, message, (error, info) => {
      if (error) reject(error);
      else resolve(info?.response ?? '');
    });
  });
