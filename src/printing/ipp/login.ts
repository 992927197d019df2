import { createHash, randomBytes } from 'node:crypto';
import { type Challenge, readChallenges } from './challenges.ts';

/** A name and a password for printers; they go to a printer that asks for them, and nowhere else. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** What is asked of a printer. */
interface Target {
  readonly method: string;
  readonly path: string;
  /** Nobody on the way can read it: TLS, or the same machine. */
  readonly isPrivate: boolean;
}

/** Why a printer that asks for a login got none. */
export type NoLogin = 'no-login' | 'wrong-login' | 'in-clear' | 'unknown-way';

/** Logs in at one printer (RFC 7617, RFC 7616), and remembers how: a file is not sent twice to be asked for it. */
export interface Login {
  /** What goes with a request; null before the printer has asked. */
  header(target: Target): string | null;
  /** Hears what a refusal asks for. Null: the same request may be sent again, with the new header. */
  challenged(challenge: string, target: Target, wasSent: boolean): NoLogin | null;
}

/** @param cnonce makes a number that is used once. */
export function openLogin(
  { user, password }: Credentials,
  cnonce: () => string = () => randomBytes(16).toString('hex'),
): Login {
  let chosen: Challenge | null = null;
  let count = 0;
  return {
    header({ method, path }) {
      if (!chosen) return null;
      if (chosen.scheme === 'basic')
        return `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
      count++;
      return digest(chosen, { user, password, method, path, count, cnonce: cnonce() });
    },
    challenged(text, { isPrivate }, wasSent) {
      const able = readChallenges(text).filter(({ scheme, algorithm, qop }) =>
        scheme === 'basic' ? true : algorithm in HASHES && (qop.length === 0 || qop.includes('auth')),
      );
      const best = able.find(({ algorithm }) => algorithm === 'sha-256') ?? able.find(isDigest) ?? able[0];
      if (!best) return 'unknown-way';
      // a number that has run out says nothing of the password
      if (wasSent && !best.stale) return 'wrong-login';
      if (best.scheme === 'basic' && !isPrivate) return 'in-clear';
      chosen = best;
      count = 0;
      return null;
    },
  };
}

const isDigest = ({ scheme }: Challenge): boolean => scheme === 'digest';

const HASHES: Readonly<Record<string, string>> = { 'sha-256': 'sha256', md5: 'md5' };

interface Answering extends Credentials {
  readonly method: string;
  readonly path: string;
  readonly count: number;
  readonly cnonce: string;
}

/** RFC 7616, 3.4. */
function digest({ realm, nonce, opaque, algorithm, name, qop }: Challenge, answering: Answering): string {
  const { user, password, method, path, count, cnonce } = answering;
  const hash = (text: string): string =>
    createHash(HASHES[algorithm] ?? 'md5')
      .update(text)
      .digest('hex');
  const secret = hash(`${user}:${realm}:${password}`);
  const asked = hash(`${method}:${path}`);
  const nc = count.toString(16).padStart(8, '0');
  const response =
    qop.length > 0
      ? hash(`${secret}:${nonce}:${nc}:${cnonce}:auth:${asked}`)
      : hash(`${secret}:${nonce}:${asked}`);
  return `Digest ${[
    `username="${escaped(user)}"`,
    `realm="${escaped(realm)}"`,
    `nonce="${escaped(nonce)}"`,
    `uri="${escaped(path)}"`,
    ...(name === '' ? [] : [`algorithm=${name}`]),
    ...(qop.length > 0 ? ['qop=auth', `nc=${nc}`, `cnonce="${cnonce}"`] : []),
    `response="${response}"`,
    ...(opaque === null ? [] : [`opaque="${escaped(opaque)}"`]),
  ].join(', ')}`;
}

const escaped = (text: string): string => text.replace(/[\\"]/g, '\\$&');
