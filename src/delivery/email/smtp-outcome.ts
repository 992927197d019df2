import type { Stop, Taken } from '../channel.ts';

/** What nodemailer says when a mail was not taken. */
export interface SmtpError extends Error {
  readonly code?: string;
  /** The system's name for what happened, such as ECONNREFUSED. */
  readonly originalCode?: string;
  /** What was answered, in the server's words. */
  readonly response?: string;
  readonly responseCode?: number;
  /** What it was an answer to. */
  readonly command?: string;
}

/** Why a server cannot be used at all, whoever a mail is for. */
const STOPS = {
  login: {
    message: 'The mail server refused the login.',
    hint: 'Set PLAINLEAF_SMTP_USER and PLAINLEAF_SMTP_PASSWORD to what the server knows.',
    lasts: true,
  },
  'login-later': {
    message: 'The mail server cannot look at logins now.',
    hint: 'Nothing is wrong here: resume later.',
    lasts: false,
  },
  'no-login': {
    message: 'The mail server takes mail only after a login.',
    hint: 'Set PLAINLEAF_SMTP_USER and PLAINLEAF_SMTP_PASSWORD.',
    lasts: true,
  },
  tls: {
    message:
      'The mail server offers no TLS that can be trusted, and mail of patients goes over no open line.',
    hint: 'Mend its certificate or STARTTLS; a certificate of your own is named by `ca:` under `email:`.',
    lasts: false,
  },
  name: {
    message: 'The mail server’s name is not known.',
    hint: 'Look at `host:` under `email:`.',
    lasts: false,
  },
  busy: {
    message: 'The mail server takes no connection now.',
    hint: 'Resume later; if it happens again, lower `connections:` under `email:`.',
    lasts: false,
  },
  unwilling: {
    message: 'The mail server will not talk to this machine.',
    hint: 'Ask whoever runs it whether this machine may send mail through it.',
    lasts: true,
  },
  nonsense: {
    message: 'What answers there does not talk like a mail server.',
    hint: 'Look at `host:`, `port:` and `secure:` under `email:`.',
    lasts: false,
  },
  sender: {
    message: 'The mail server takes no mail from the address of the clinic.',
    hint: 'Look at `from:` under `email:`; the server may allow only the address of the login.',
    lasts: true,
  },
  unreachable: {
    message: 'The mail server cannot be reached.',
    hint: 'Look at `host:` and `port:` under `email:`, and at the network; then resume.',
    lasts: false,
  },
} as const satisfies Record<string, Stop>;

/** Before a mail is begun nothing can have been taken: it may be tried again. */
export function outcomeOfConnect(error: SmtpError): Taken {
  const code = codeOf(error);
  const stop = STOPS[whyNoLine(error)];
  return {
    settlement: { outcome: 'deferred', code },
    stop: { ...stop, message: stop.message.replace(/\.$/, ` (${code}).`) },
  };
}

function whyNoLine(error: SmtpError): keyof typeof STOPS {
  const reply = replyOf(error);
  const isLater = reply !== null && reply < 500;
  if (isCertificate(error) || error.code === 'ETLS') return 'tls';
  if (error.code === 'EAUTH') return isLater ? 'login-later' : 'login';
  if (error.code === 'EDNS') return 'name';
  if (reply !== null) return isLater ? 'busy' : 'unwilling';
  return error.code === 'EPROTOCOL' ? 'nonsense' : 'unreachable';
}

/** Whether a server had no room for one more connection. */
export const isBusy = (error: SmtpError): boolean => whyNoLine(error) === 'busy';

/** Answers to the sender that hold for every mail; others are to the size or the letters of this one. */
const REFUSING_ALL: Readonly<Record<number, keyof typeof STOPS>> = {
  530: 'no-login',
  550: 'sender',
  553: 'sender',
  554: 'sender',
};

/**
 * What became of a mail that was begun.
 * @param wasComplete whether the whole message had been given to the connection: only then can the server have taken
 * it without our hearing of it.
 */
export function outcomeOfSend(error: SmtpError, wasComplete: boolean): Taken {
  const code = codeOf(error);
  const reply = replyOf(error);
  const refusing = error.command === 'MAIL FROM' && reply !== null ? REFUSING_ALL[reply] : undefined;
  if (refusing) return { settlement: { outcome: 'deferred', code }, stop: STOPS[refusing] };
  // 503, out of turn, is about the connection and not about the mail
  if (reply !== null)
    return { settlement: { outcome: reply < 500 || reply === 503 ? 'deferred' : 'failed', code } };
  return { settlement: { outcome: wasComplete ? 'in-doubt' : 'deferred', code } };
}

/** The number of a refusal, if it is one that SMTP knows. */
function replyOf({ responseCode = 0 }: SmtpError): number | null {
  return responseCode >= 400 && responseCode < 600 ? responseCode : null;
}

/** The server's number, else a name for what happened: never a server's words, which may quote an address. */
function codeOf(error: SmtpError): string {
  const reply = replyOf(error);
  if (reply !== null) return String(reply);
  // it said something, and that was no answer
  if (error.response) return 'EPROTOCOL';
  return error.originalCode ?? error.code ?? 'unknown';
}

const isCertificate = ({ code = '', message }: SmtpError): boolean =>
  code === 'ESOCKET' && /certificate|self[- ]signed|altname|TLS|SSL/i.test(message);
