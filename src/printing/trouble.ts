import type { Exchange } from './ipp/index.ts';
import { type Answer, isPassing, type NoLogin, statusName, wordsOf } from './ipp/index.ts';

/** Why a printer did not do what it was asked, for people. */
export interface Trouble {
  /** Short and stable: a status, such as `server-error-busy`, or a name of the system, such as `ECONNREFUSED`. */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

type NoAnswer = Exclude<Exchange, { readonly is: 'answered' }>;

const CERTIFICATE = /CERT|SELF_SIGNED|ALTNAME|TLS|SSL/;

/** Where no answer came. */
export function troubleOfLine(exchange: NoAnswer): Trouble {
  if (exchange.is === 'refused') return troubleOfWeb(exchange);
  const { code } = exchange;
  if (CERTIFICATE.test(code))
    return {
      code,
      message: `The printer’s certificate is not trusted (${code}).`,
      hint: 'Name it by `ca:` under `printers:`, as a PEM file, or use ipp:// on a network of your own.',
    };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return {
      code,
      message: `The printer’s name is not known on this network (${code}).`,
      hint: 'Look at its address: plainleaf printers HOST lists what a host offers.',
    };
  if (code === 'EPROTO' || code === 'EMSGSIZE' || code.startsWith('HPE_'))
    return {
      code,
      message: `What answers there does not talk like a printer (${code}).`,
      hint: 'Look at its address: host, port and path.',
    };
  return {
    code,
    message: `The printer does not answer (${code}).`,
    hint: 'Look whether it is switched on and connected, and at its address.',
  };
}

/** What a printer that wants a login is told, and why it got none. */
const LOGINS = {
  'no-login': {
    message: 'The printer asks for a login.',
    hint: 'Give it in the variables PLAINLEAF_PRINTER_USER and PLAINLEAF_PRINTER_PASSWORD, nowhere else.',
  },
  'wrong-login': {
    message: 'The printer does not take the login.',
    hint: 'Look at PLAINLEAF_PRINTER_USER and PLAINLEAF_PRINTER_PASSWORD.',
  },
  'in-clear': {
    message: 'The printer asks for the password in clear, and everybody on the network could read it.',
    hint: 'Use ipps:// in its address: then it goes over TLS.',
  },
  'unknown-way': {
    message:
      'The printer asks for a login of a kind that Plainleaf does not know: it knows Basic and Digest.',
    hint: 'Print through a print server (CUPS) that knows the login, or allow this machine at the printer.',
  },
} as const satisfies Record<NoLogin, Pick<Trouble, 'message' | 'hint'>>;

function troubleOfWeb({ status, because }: Extract<NoAnswer, { readonly is: 'refused' }>): Trouble {
  const code = `http-${status}`;
  if (because) return { code, ...LOGINS[because] };
  if (status === 403)
    return {
      code,
      message: 'The printer lets nobody print from here, or not with this login.',
      hint: 'Allow this machine, or this login, at the printer or in the print server.',
    };
  if (status === 426)
    return { code, message: 'The printer takes jobs over TLS alone.', hint: 'Use ipps:// in its address.' };
  return {
    code,
    message: `There is no printer at this address (HTTP ${status}).`,
    hint: 'Look at its path: plainleaf printers HOST lists what a host offers.',
  };
}

/** A refusal that holds: the same would be refused again. */
export function troubleOfAnswer(answer: Answer): Trouble {
  const code = statusName(answer.code);
  const words = wordsOf(answer);
  const said = words === '' ? code : `${code}: ${words}`;
  if (isPassing(answer.code))
    return {
      code,
      message: `The printer is busy (${said}).`,
      hint: 'Nothing was printed: print again later.',
    };
  return {
    code,
    message: `The printer refused (${said}).`,
    hint: 'Nothing was printed. Look at the printer, and at what plainleaf printers says that it can do.',
  };
}
