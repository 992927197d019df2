import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** This machine under an address that is not loopback's: as far as Plainleaf knows, a server far away. */
export const BEYOND = '0.0.0.0';

/** Where in its talk with a client a server may go wrong. `middle` is amid a message, `END` after its last line. */
export type Step =
  | 'greeting'
  | 'EHLO'
  | 'STARTTLS'
  | 'handshake'
  | 'AUTH'
  | 'MAIL'
  | 'RCPT'
  | 'DATA'
  | 'middle'
  | 'END'
  | 'QUIT';

/** What it does there: an answer of its own, an answer whose line it does not end before it hangs up, or worse. */
export type Misdeed = string | { readonly unfinished: string } | typeof HANGS_UP | typeof IS_SILENT;
export const HANGS_UP = Symbol('hangs up');
export const IS_SILENT = Symbol('is silent');

export interface Fault {
  readonly at: Step;
  readonly does: Misdeed;
}

export interface ScriptedServer {
  readonly port: number;
  /** Whole messages that it got, whatever it said to them. */
  readonly got: readonly string[];
  /** All lines that it heard, of commands alone. */
  readonly heard: readonly string[];
  /** From now on it does what a server should. */
  heal(): void;
  close(): void;
}

const ANSWERS: Readonly<Partial<Record<string, string>>> = {
  HELO: '250 test',
  STARTTLS: '220 go',
  AUTH: '235 welcome',
  MAIL: '250 OK',
  DATA: '354 go',
  RSET: '250 OK',
  QUIT: '221 bye',
};

/** A server of bare lines on loopback that goes wrong at one step. @param extensions said after EHLO. */
export async function startScripted(
  fault: Fault | null = null,
  extensions: readonly string[] = [],
): Promise<ScriptedServer> {
  const got: string[] = [];
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  let wrong = fault;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    talk(socket, { got, heard, extensions, misdeedAt: (step) => (wrong?.at === step ? wrong.does : null) });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    got,
    heard,
    heal: () => {
      wrong = null;
      for (const socket of sockets) socket.destroy();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

interface Talk {
  readonly got: string[];
  readonly heard: string[];
  readonly extensions: readonly string[];
  misdeedAt(step: Step): Misdeed | null;
}

function talk(socket: Socket, { got, heard, extensions, misdeedAt }: Talk): void {
  let message: string[] | null = null;
  let recipients = 0;
  let rest = '';
  let isDeaf = false;
  /** True where it went wrong. */
  const goesWrong = (step: Step): boolean => {
    const does = misdeedAt(step);
    if (does === null) return false;
    if (typeof does === 'string') socket.write(`${does}\r\n`);
    else if (does === HANGS_UP) socket.destroy();
    else if (does === IS_SILENT) isDeaf = true;
    else socket.end(does.unfinished);
    return true;
  };
  const say = (answer: string): void => void socket.write(`${answer}\r\n`);
  const command = (line: string): void => {
    heard.push(line);
    const word = (line.split(/[ :]/)[0] ?? '').toUpperCase();
    if (isStep(word) && goesWrong(word)) return;
    if (word === 'EHLO')
      say(['250-test', ...extensions.map((words) => `250-${words}`), '250 HELP'].join('\r\n'));
    else if (word === 'RCPT') {
      recipients++;
      say('250 OK');
    } else if (word === 'DATA' && recipients === 0) say('554 no valid recipients');
    else {
      say(ANSWERS[word] ?? '502 what?');
      if (word === 'MAIL') recipients = 0;
      if (word === 'DATA') message = [];
      if (word === 'STARTTLS') goesWrong('handshake');
      if (word === 'QUIT') socket.end();
    }
  };
  const ofMessage = (line: string): void => {
    if (line !== '.') {
      if (message?.push(line) === 1) goesWrong('middle');
      return;
    }
    got.push((message ?? []).join('\r\n'));
    message = null;
    if (!goesWrong('END')) say('250 taken');
  };
  if (!goesWrong('greeting')) say('220 test ESMTP');
  socket.on('data', (data) => {
    const lines = (rest + data.toString('latin1')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (socket.destroyed || isDeaf) return;
      if (message) ofMessage(line);
      else command(line);
    }
  });
}

const isStep = (word: string): word is Step =>
  ['EHLO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'QUIT'].includes(word);
