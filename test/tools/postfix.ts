import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';

/** What somebody’s mailbox has. */
export interface Delivered {
  readonly to: string;
  readonly messageId: string;
  /** With the lines that servers on the way put before it. */
  readonly bytes: Buffer;
}

export interface Postfix {
  readonly port: number;
  /** How many mails have come, without reading them. */
  count(): number;
  /** All mails, once none is on its way any more. */
  delivered(): Promise<readonly Delivered[]>;
  /** What it wrote down of its talks. */
  log(): string;
  close(): Promise<void>;
}

export interface PostfixOptions {
  readonly certificate: { readonly key: string; readonly cert: string };
  readonly login: { readonly user: string; readonly password: string };
  /** Lines of main.cf, after ours. */
  readonly settings?: readonly string[];
}

const PROGRAMS = '/usr/lib/postfix/sbin';
const isRoot = process.getuid?.() === 0;

/** Postfix starts as root alone. */
const asRoot = (command: string, ...argv: readonly string[]): readonly [string, readonly string[]] =>
  isRoot ? [command, argv] : ['sudo', ['-n', command, ...argv]];

/** Whether this machine has a Postfix that this process may start. */
export function hasPostfix(): boolean {
  try {
    const [command, argv] = asRoot('test', '-x', `${PROGRAMS}/master`, '-a', '-x', '/usr/sbin/saslpasswd2');
    execFileSync(command, argv, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Whoever the mailboxes belong to: not root, that Postfix refuses. */
const OWNER = isRoot ? 65_534 : (process.getuid?.() ?? 0);

/**
 * Starts a Postfix of its own on loopback: own settings, queue and log in a folder of its own. It takes mail for
 * example.org after TLS and a login, into one folder, and sends nothing anywhere.
 */
export async function startPostfix({ certificate, login, settings = [] }: PostfixOptions): Promise<Postfix> {
  const folder = mkdtempSync(join(tmpdir(), 'plainleaf-postfix-'));
  // Postfix looks into it as a user of its own
  chmodSync(folder, 0o755);
  const port = await freePort();
  const inside = (name: string): string => join(folder, name);
  for (const name of ['etc', 'etc/sasl', 'queue', 'data', 'mail']) mkdirSync(inside(name));
  writeFileSync(inside('etc/key.pem'), certificate.key, { mode: 0o600 });
  writeFileSync(inside('etc/cert.pem'), certificate.cert);
  writeFileSync(inside('etc/main.cf'), [...mainSettings(folder), ...settings, ''].join('\n'));
  writeFileSync(inside('etc/master.cf'), services(port));
  writeFileSync(inside('etc/sasl/smtpd.conf'), saslSettings(inside('etc/sasl/users')));
  execFileSync(
    '/usr/sbin/saslpasswd2',
    ['-c', '-p', '-f', inside('etc/sasl/users'), '-u', 'localhost', login.user],
    {
      input: login.password,
    },
  );
  chmodSync(inside('etc/sasl/users'), 0o644);
  if (isRoot) chownSync(inside('mail'), OWNER, OWNER);
  run('chown', 'postfix', inside('data'));

  const [command, argv] = asRoot('/usr/sbin/postfix', '-c', inside('etc'), 'start-fg');
  const child = spawn(command, argv, { stdio: 'ignore' });
  const log = (): string => read(inside('data/log'));
  await untilItAnswers(port, child, log);
  const mailbox = inside('mail/all/new');
  return {
    port,
    log,
    count: () => list(mailbox).length,
    async delivered() {
      while (isUnderWay(inside('queue'))) await wait(50);
      return list(mailbox).map((name) => readDelivered(readFileSync(join(mailbox, name))));
    },
    async close() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      const pid = read(inside('queue/pid/master.pid')).trim();
      if (isRoot) process.kill(Number(pid));
      else run('kill', pid);
      await ended;
    },
  };
}

const mainSettings = (folder: string): readonly string[] => [
  'compatibility_level = 3.6',
  `queue_directory = ${folder}/queue`,
  `data_directory = ${folder}/data`,
  `daemon_directory = ${PROGRAMS}`,
  `maillog_file = ${folder}/data/log`,
  `maillog_file_prefixes = ${folder}`,
  'inet_interfaces = 127.0.0.1',
  'inet_protocols = ipv4',
  'myhostname = localhost',
  'mydestination =',
  'alias_maps =',
  'alias_database =',
  'mynetworks_style = host',
  // nothing leaves this machine
  'default_transport = error:this server is for tests',
  'virtual_mailbox_domains = example.org',
  `virtual_mailbox_base = ${folder}/mail`,
  'virtual_mailbox_maps = static:all/',
  `virtual_uid_maps = static:${OWNER}`,
  `virtual_gid_maps = static:${OWNER}`,
  'virtual_minimum_uid = 1',
  'virtual_mailbox_limit = 0',
  'smtpd_tls_security_level = may',
  `smtpd_tls_cert_file = ${folder}/etc/cert.pem`,
  `smtpd_tls_key_file = ${folder}/etc/key.pem`,
  'smtpd_tls_auth_only = yes',
  'smtpd_sasl_auth_enable = yes',
  'smtpd_sasl_type = cyrus',
  'smtpd_sasl_path = smtpd',
  // Debian's Postfix looks there in any case
  `cyrus_sasl_config_path = ${folder}/etc/sasl`,
  'smtpd_sasl_local_domain = localhost',
  'smtpd_relay_restrictions = permit_sasl_authenticated, reject',
  'smtpd_client_restrictions = permit_sasl_authenticated, reject',
  // this machine, too
  'smtpd_client_event_limit_exceptions =',
];

const services = (port: number): string =>
  [
    `127.0.0.1:${port} inet n - n - - smtpd`,
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 300 1 qmgr',
    'tlsmgr unix - - n 1000? 1 tlsmgr',
    'rewrite unix - - n - - trivial-rewrite',
    'bounce unix - - n - 0 bounce',
    'defer unix - - n - 0 bounce',
    'trace unix - - n - 0 bounce',
    'proxymap unix - - n - - proxymap',
    'error unix - - n - - error',
    'retry unix - - n - - error',
    'virtual unix - n n - - virtual',
    'anvil unix - - n - 1 anvil',
    'postlog unix-dgram n - n - 1 postlogd',
    '',
  ].join('\n');

const saslSettings = (users: string): string =>
  `pwcheck_method: auxprop\nauxprop_plugin: sasldb\nsasldb_path: ${users}\nmech_list: PLAIN LOGIN\n`;

async function untilItAnswers(port: number, child: ChildProcess, log: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`Postfix ended with ${child.exitCode}:\n${log()}`);
    const socket = connect(port, '127.0.0.1');
    const answer = await Promise.race([
      once(socket, 'data').then(String, () => ''),
      wait(1000).then(() => ''),
    ]);
    socket.destroy();
    if (answer.startsWith('220')) return;
    await wait(50);
  }
  throw new Error(`Postfix does not answer:\n${log()}`);
}

function run(command: string, ...argv: readonly string[]): string {
  const [program, words] = asRoot(command, ...argv);
  return execFileSync(program, words, { encoding: 'utf8' });
}

const isUnderWay = (queue: string): boolean =>
  run('find', ...['incoming', 'active', 'deferred'].map((name) => join(queue, name)), '-type', 'f').trim() !==
  '';

/** Empty where it is not there yet. */
function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function readDelivered(bytes: Buffer): Delivered {
  const head = bytes.subarray(0, bytes.indexOf('\n\n')).toString('latin1');
  const field = (name: string): string => new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1] ?? '';
  return { to: field('Delivered-To'), messageId: field('Message-ID'), bytes };
}
