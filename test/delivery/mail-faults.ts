import { type Fault, HANGS_UP, IS_SILENT } from '../tools/scripted-smtp.ts';

/** What a server does wrong, and what must become of the mail. */
export interface MailFault extends Fault {
  readonly title: string;
  readonly status: 'sent' | 'deferred' | 'failed' | 'in doubt';
  /** Of the status file. Absent where systems call it differently. */
  readonly code?: string;
  /** No other mail is tried. */
  readonly stops?: true;
  /** The server is beyond this machine, so TLS is a must. */
  readonly far?: true;
}

/** What it does; then what becomes of the mail, its code, and whether all is stopped. */
type Row = readonly [
  title: string,
  does: Fault['does'],
  status: MailFault['status'],
  code?: string | undefined,
  stops?: 'stops' | undefined,
];

const at = (
  step: Fault['at'],
  rows: readonly Row[],
  more: Pick<MailFault, 'far'> = {},
): readonly MailFault[] =>
  rows.map(([title, does, status, code, stops]) => ({
    title,
    at: step,
    does,
    status,
    ...(code === undefined ? {} : { code }),
    ...(stops ? { stops: true } : {}),
    ...more,
  }));

/** The line ends, or nothing more comes over it. */
const isLost = (where: string, status: MailFault['status'], stops?: 'stops'): readonly Row[] => [
  [`hangs up ${where}`, HANGS_UP, status, undefined, stops],
  [`is silent ${where}`, IS_SILENT, status, 'ETIMEDOUT', stops],
];

const talksNonsense = (where: string, status: MailFault['status'], stops?: 'stops'): Row => [
  `answers nonsense ${where}`,
  'hello',
  status,
  'EPROTOCOL',
  stops,
];

export const MAIL_FAULTS: readonly MailFault[] = [
  ...at('greeting', [
    ['has no room', '421 too many connections', 'deferred', '421', 'stops'],
    ['wants nothing', '554 no service for you', 'deferred', '554', 'stops'],
    ['is no mail server', 'hello', 'deferred', 'EPROTOCOL', 'stops'],
    ['hangs up at once', HANGS_UP, 'deferred', undefined, 'stops'],
    ['is silent from the start', IS_SILENT, 'deferred', 'ETIMEDOUT', 'stops'],
  ]),
  ...at('EHLO', [
    ['is old and knows HELO alone', '500 what?', 'sent', '250'],
    ['closes after the greeting', '421 later', 'deferred', '421', 'stops'],
    ...isLost('after the greeting', 'deferred', 'stops'),
  ]),
  ...at(
    'STARTTLS',
    [
      ['knows no TLS', '502 what?', 'deferred', '502', 'stops'],
      ['has no TLS today', '454 TLS not available', 'deferred', '454', 'stops'],
      ...isLost('at STARTTLS', 'deferred', 'stops'),
    ],
    { far: true },
  ),
  ...at(
    'handshake',
    [
      ['talks nonsense instead of TLS', 'hello', 'deferred', undefined, 'stops'],
      ['hangs up amid the handshake', HANGS_UP, 'deferred', undefined, 'stops'],
    ],
    { far: true },
  ),
  ...at('AUTH', [
    ['refuses the login', '535 no', 'deferred', '535', 'stops'],
    ['has no logins today', '454 later', 'deferred', '454', 'stops'],
    ...isLost('at the login', 'deferred', 'stops'),
    talksNonsense('to the login', 'deferred', 'stops'),
  ]),
  ...at('MAIL', [
    ['wants a login first', '530 who are you?', 'deferred', '530', 'stops'],
    ['refuses the sender', '550 not from there', 'deferred', '550', 'stops'],
    ['defers the sender', '451 later', 'deferred', '451'],
    ['has no room for the size', '452 disk full', 'deferred', '452'],
    ['refuses the size', '552 too large', 'failed', '552'],
    ...isLost('at the sender', 'deferred'),
    talksNonsense('to the sender', 'deferred'),
  ]),
  ...at('RCPT', [
    ['closes at the recipient', '421 bye, marker.ann@example.org', 'deferred', '421'],
    ['greylists the recipient', '450 later for marker.ann@example.org', 'deferred', '450'],
    ['has an error at the recipient', '451 later', 'deferred', '451'],
    ['has a full mailbox for now', '452 full', 'deferred', '452'],
    ['has lost its way', '503 out of turn', 'deferred', '503'],
    ['knows no such recipient', '550 no marker.ann@example.org here', 'failed', '550'],
    ['has a full mailbox', '552 full', 'failed', '552'],
    ['will not have the recipient', '554 no', 'failed', '554'],
    ['refuses the recipient in two lines', '550-no\r\n550 such person', 'failed', '550'],
    ...isLost('at the recipient', 'deferred'),
    talksNonsense('to the recipient', 'deferred'),
  ]),
  ...at('DATA', [
    ['defers the message before it comes', '451 later', 'deferred', '451'],
    ['refuses the message before it comes', '554 no', 'failed', '554'],
    ...isLost('before the message', 'deferred'),
  ]),
  ...at('middle', [
    // all of it is on its way by then: only the server knows how far it came
    ['hangs up amid the message', HANGS_UP, 'in doubt'],
    ['refuses amid the message', '552 too large', 'failed', '552'],
    ['closes amid the message', '421 later', 'deferred', '421'],
  ]),
  ...at('END', [
    ['closes after the message', '421 later', 'deferred', '421'],
    ['greylists after the message', '450 later for marker.ann@example.org', 'deferred', '450'],
    ['has an error after the message', '451 later', 'deferred', '451'],
    ['has no room after the message', '452 later', 'deferred', '452'],
    ['refuses the message', '550 no', 'failed', '550'],
    ['finds the message too large', '552 no', 'failed', '552'],
    ['takes the message for spam', '554 no', 'failed', '554'],
    ['refuses without ending its line', { unfinished: '550 no' }, 'failed', '550'],
    ['accepts without ending its line', { unfinished: '250 tak' }, 'in doubt'],
    ...isLost('after the message', 'in doubt'),
    talksNonsense('to the message', 'in doubt'),
    ['answers half a number to the message', '2 taken', 'in doubt', 'EPROTOCOL'],
    ['answers a number that there is not', '999 taken', 'in doubt', 'EPROTOCOL'],
    ['asks for the message once more', '354 go', 'in doubt', 'EPROTOCOL'],
    ['takes the message with another number', '251 forwarded', 'sent', '251'],
  ]),
  ...at('QUIT', [
    ['says no goodbye', IS_SILENT, 'sent', '250'],
    ['hangs up at goodbye', HANGS_UP, 'sent', '250'],
  ]),
];
