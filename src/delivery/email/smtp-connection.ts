import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Taken } from '../channel.ts';
import type { Mail } from './mail.ts';
import { outcomeOfConnect, outcomeOfSend, type SmtpError } from './smtp-outcome.ts';
import { isLoopback, type SmtpLogin, type SmtpSettings } from './smtp-settings.ts';

/** Milliseconds. */
export interface Patience {
  readonly connect: number;
  readonly greeting: number;
  readonly answer: number;
}
export const PATIENCE: Patience = { connect: 10_000, greeting: 15_000, answer: 60_000 };

/** Mails over one connection; servers close it after some hundreds. */
const MOST_MAILS = 100;

/** Bytes given to the connection at once. */
const CHUNK = 16 * 1024;

/** One line to the server, opened when it is needed and again when it has broken. */
export interface SmtpLine {
  send(mail: Mail): Promise<Taken>;
  close(): void;
}

export function openLine(settings: SmtpSettings, login: SmtpLogin | null, patience: Patience): SmtpLine {
  let connection: SMTPConnection | null = null;
  let sent = 0;

  const drop = (): void => {
    connection?.close();
    connection = null;
    sent = 0;
  };
  const open = async (): Promise<SMTPConnection> => {
    if (connection) return connection;
    const fresh = new SMTPConnection(optionsOf(settings, patience));
    // a server may close an idle line at any time: the next mail opens another
    fresh.on('end', () => {
      if (connection === fresh) connection = null;
    });
    fresh.on('error', () => {
      if (connection === fresh) connection = null;
    });
    try {
      await connect(fresh);
      if (login) await logIn(fresh, login);
    } catch (error) {
      fresh.close();
      throw error;
    }
    sent = 0;
    connection = fresh;
    return fresh;
  };

  return {
    async send(mail) {
      let line: SMTPConnection;
      try {
        line = await open();
      } catch (error) {
        return outcomeOfConnect(error as SmtpError);
      }
      const message = messageOf(mail);
      try {
        await hand(line, mail, message.stream);
        if (++sent >= MOST_MAILS) {
          line.quit();
          connection = null;
        }
        return { settlement: { outcome: 'sent', code: '250' } };
      } catch (error) {
        drop();
        return outcomeOfSend(error as SmtpError, message.wasComplete());
      }
    },
    close() {
      connection?.quit();
      connection = null;
    },
  };
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
  dnsTimeout: patience.connect,
  logger: false,
  tls: { minVersion: 'TLSv1.2' as const, ...(ca ? { ca } : {}) },
});

/** The message as a stream that knows whether its last byte has been taken. */
function messageOf({ bytes }: Mail): { readonly stream: Readable; wasComplete(): boolean } {
  let at = 0;
  let complete = false;
  const stream = new Readable({
    highWaterMark: CHUNK,
    read() {
      if (at >= bytes.length) {
        complete = true;
        this.push(null);
        return;
      }
      this.push(bytes.subarray(at, at + CHUNK));
      at += CHUNK;
    },
  });
  return { stream, wasComplete: () => complete };
}

const connect = (connection: SMTPConnection): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.connect((error) => {
      connection.removeListener('error', reject);
      if (error) reject(error);
      else resolve();
    });
  });

const logIn = (connection: SMTPConnection, { user, password }: SmtpLogin): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.login({ user, pass: password }, (error) => (error ? reject(error) : resolve()));
  });

const hand = (connection: SMTPConnection, { from, to, bytes }: Mail, message: Readable): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.send({ from, to: [to], size: bytes.length }, message, (error, info) => {
      if (error) reject(error);
      else if (info && info.accepted.length === 1 && info.rejected.length === 0) resolve();
      else reject(Object.assign(new Error('rejected'), { code: 'EENVELOPE', responseCode: 550 }));
    });
  });
