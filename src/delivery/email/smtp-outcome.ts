import type { Taken } from '../channel.ts';

/** What nodemailer says when a mail was not taken. */
export interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
}

/** Codes of servers that will not have this client at all, whoever the mail is for. */
const STOPPING: Readonly<Record<string, { readonly message: string; readonly hint: string }>> = {
  EAUTH: {
    message: 'The mail server refused the login.',
    hint: 'Set PLAINLEAF_SMTP_USER and PLAINLEAF_SMTP_PASSWORD to what the server knows.',
  },
  ETLS: {
    message:
      'The mail server offers no TLS that can be trusted, and mail of patients goes over no open line.',
    hint: 'Mend its certificate or STARTTLS; a certificate of your own is named by `ca:` under `email:`.',
  },
  EDNS: { message: 'The mail server’s name is not known.', hint: 'Look at `host:` under `email:`.' },
};

/** Before a mail is begun nothing can have been taken: it may be tried again. */
export function outcomeOfConnect(error: SmtpError): Taken {
  const code = error.code ?? 'ECONNECTION';
  const stop = STOPPING[isCertificate(error) ? 'ETLS' : code] ?? {
    message: `The mail server cannot be reached (${code}).`,
    hint: 'Look at `host:` and `port:` under `email:`, and at the network; then resume.',
  };
  return { settlement: { outcome: 'deferred', code: codeOf(error) }, stop };
}

/**
 * What became of a mail that was begun.
 * @param wasComplete whether the whole message had been given to the connection: only then can the server have taken
 * it without our hearing of it.
 */
export function outcomeOfSend(error: SmtpError, wasComplete: boolean): Taken {
  const { responseCode = 0 } = error;
  const code = codeOf(error);
  if (responseCode >= 500) return { settlement: { outcome: 'failed', code } };
  if (responseCode >= 400) return { settlement: { outcome: 'deferred', code } };
  if (wasComplete) return { settlement: { outcome: 'in-doubt', code } };
  // refused before it was begun, such as a message larger than the server takes
  const isRefused = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  return { settlement: { outcome: isRefused ? 'failed' : 'deferred', code } };
}

/** The server's number, else the library's name: never a server's words, which may quote an address. */
const codeOf = ({ code = 'unknown', responseCode }: SmtpError): string =>
  responseCode ? String(responseCode) : code;

const isCertificate = ({ code = '', message }: SmtpError): boolean =>
  code === 'ESOCKET' && /certificate|self[- ]signed|altname|TLS|SSL/i.test(message);
