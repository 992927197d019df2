/** Where a queue is. */
export interface QueueAddress {
  readonly kind: 'postgres' | 'redis';
  /** With its password: it may reach no message. */
  readonly url: string;
  /** Without one. */
  readonly shown: string;
  readonly hasPassword: boolean;
}

const KINDS: Readonly<Record<string, QueueAddress['kind']>> = {
  'postgres:': 'postgres',
  'postgresql:': 'postgres',
  'redis:': 'redis',
  'rediss:': 'redis',
};

/** Such as `postgres://plainleaf@db.example.org/plainleaf` or `rediss://:password@cache.example.org:6379/0`; null for what is none. */
export function parseQueueAddress(text: string): QueueAddress | null {
  if (!URL.canParse(text)) return null;
  const { protocol, host, hostname, pathname, password, searchParams } = new URL(text);
  const kind = KINDS[protocol];
  if (!kind || hostname === '') return null;
  const hasPassword = password !== '' || searchParams.has('password');
  return { kind, url: text, shown: `${protocol}//${host}${pathname}`, hasPassword };
}
