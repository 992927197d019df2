/** One way in which a server wants to be logged in at. */
export interface Challenge {
  readonly scheme: 'basic' | 'digest';
  readonly realm: string;
  readonly nonce: string;
  readonly opaque: string | null;
  /** In small letters; `md5` where it says none. */
  readonly algorithm: string;
  /** The same as it was written; empty where it says none. */
  readonly name: string;
  readonly qop: readonly string[];
  readonly stale: boolean;
}

const TOKEN = /[!#$%&'*+.^_`|~\w-]+/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"/y;

/** Reads `WWW-Authenticate` (RFC 9110, 11.6.1), also with several challenges in a line. What we do not know is left out. */
export function readChallenges(text: string): readonly Challenge[] {
  const found: { scheme: string; values: Map<string, string> }[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (at < text.length) {
    take(/[\s,]*/y);
    const [word] = take(TOKEN) ?? [];
    if (word === undefined) break;
    if (!take(/\s*=\s*/y)) {
      found.push({ scheme: word.toLowerCase(), values: new Map() });
      // what is not made of names and values, such as Negotiate’s
      take(/\s+[\w.~+/-]+=*(?=\s*(?:,|$))/y);
      continue;
    }
    const quoted = take(QUOTED)?.[1]?.replace(/\\(.)/g, '$1');
    found.at(-1)?.values.set(word.toLowerCase(), quoted ?? take(TOKEN)?.[0] ?? '');
  }
  return found.flatMap(({ scheme, values }): Challenge[] => {
    if (scheme !== 'basic' && scheme !== 'digest') return [];
    const name = values.get('algorithm') ?? '';
    return [
      {
        scheme,
        realm: values.get('realm') ?? '',
        nonce: values.get('nonce') ?? '',
        opaque: values.get('opaque') ?? null,
        algorithm: name === '' ? 'md5' : name.toLowerCase(),
        name,
        qop: (values.get('qop') ?? '').split(/[\s,]+/).filter((one) => one !== ''),
        stale: values.get('stale')?.toLowerCase() === 'true',
      },
    ];
  });
}
