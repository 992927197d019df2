import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll } from 'vitest';
import { freePort } from './free-port.ts';
import { hasCommand } from './needs.ts';

/** The IPP Everywhere printer of CUPS: it keeps what it is sent. */
export interface EvePrinter {
  readonly uri: string;
  readonly port: number;
  /** Files that it was sent, in order. */
  spooled(): readonly Buffer[];
  /** What it wrote down of its talks. */
  log(): string;
  close(): Promise<void>;
}

const TOOLS = ['ippeveprinter', 'dbus-daemon', 'avahi-daemon'] as const;
export const hasEvePrinter = (): boolean => process.getuid?.() === 0 && TOOLS.every(hasCommand);

/** It does not start without Avahi, and Avahi not without D-Bus: both of their own, on loopback alone. */
export interface Announcing {
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const AVAHI_PID = '/run/avahi-daemon/pid';
const LOCK = join(tmpdir(), 'plainleaf-avahi.pid');

/** Milliseconds in which a test gets its turn: a machine has one Avahi at a time. */
export const TURN = 240_000;

/** Waits for other tests that have one of their own; call it with a limit of `TURN`. */
export async function startAnnouncing(): Promise<Announcing> {
  while (!takeTurn()) await wait(200);
  const giveUp = (): void => rmSync(LOCK, { force: true });
  if (holderOf(AVAHI_PID) !== null) return { env: {}, close: async () => giveUp() };
  try {
    const { env, close } = await announce();
    return { env, close: () => close().finally(giveUp) };
  } catch (error) {
    giveUp();
    throw error;
  }
}

/** False while another test has its turn. */
function takeTurn(): boolean {
  if (existsSync(LOCK) && holderOf(LOCK) === null) rmSync(LOCK, { force: true });
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

async function announce(): Promise<Announcing> {
  const folder = mkdtempSync(join(tmpdir(), 'plainleaf-avahi-'));
  const inside = (name: string): string => join(folder, name);
  writeFileSync(inside('dbus.conf'), busSettings(inside('bus')));
  writeFileSync(inside('avahi.conf'), '[server]\nallow-interfaces=lo\nuse-ipv6=no\n');
  const bus = spawn('dbus-daemon', ['--config-file', inside('dbus.conf'), '--nofork'], { stdio: 'ignore' });
  await until(() => existsSync(inside('bus')), 'D-Bus');
  const env = { DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${inside('bus')}` };
  const avahi = spawn(
    'avahi-daemon',
    ['-f', inside('avahi.conf'), '--no-drop-root', '--no-chroot', '--no-rlimits'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } },
  );
  let said = '';
  avahi.stderr.on('data', (chunk) => {
    said += chunk;
  });
  await until(
    () => said.includes('Server startup complete'),
    'Avahi',
    () => said,
  );
  return {
    env,
    close: async () => {
      await end(avahi);
      await end(bus);
    },
  };
}

const busSettings = (socket: string): string =>
  `<busconfig><type>system</type><listen>unix:path=${socket}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><allow own="*"/><allow send_destination="*" eavesdrop="false"/>
<allow receive_sender="*"/><allow send_type="method_call"/></policy></busconfig>`;

/** @param argv further words for ippeveprinter, such as `-2` for both sides. */
export async function startEvePrinter(
  argv: readonly string[],
  { env }: Pick<Announcing, 'env'>,
): Promise<EvePrinter> {
  const folder = mkdtempSync(join(tmpdir(), 'plainleaf-eve-'));
  const port = await freePort();
  const child = spawn(
    'ippeveprinter',
    [
      '-n',
      'localhost',
      '-p',
      String(port),
      '-d',
      folder,
      '-k',
      '-vv',
      '-c',
      '/bin/true',
      ...argv,
      `Office ${port}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } },
  );
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  await until(
    () => answers(port),
    'ippeveprinter',
    () => said,
  );
  return {
    port,
    uri: `ipp://localhost:${port}/ipp/print`,
    spooled: () =>
      readdirSync(folder)
        .filter((name) => /^\d+-.*\.(?:pdf|pwg|jpg)$/.test(name))
        .toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
        .map((name) => readFileSync(join(folder, name))),
    log: () => said,
    close: () => end(child),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

async function until(
  isSo: () => boolean | Promise<boolean>,
  what: string,
  said: () => string = () => '',
  child: ChildProcess | null = null,
): Promise<void> {
  for (let tries = 0; tries < 200 && (child?.exitCode ?? null) === null; tries++) {
    if (await isSo()) return;
    await wait(50);
  }
  throw new Error(`${what} does not start:\n${said()}`);
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, 'localhost');
  const isThere = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return isThere;
}

/** The process that holds a file of its number; null where it has ended. */
function holderOf(pidFile: string): number | null {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}

/** Announces for a whole `describe`, and closes at its end what it started. @returns starts a printer. */
export function evePrinters(): (...argv: readonly string[]) => Promise<EvePrinter> {
  let announcing: Announcing;
  const open: EvePrinter[] = [];
  beforeAll(async () => {
    announcing = await startAnnouncing();
  }, TURN);
  afterAll(async () => {
    for (const printer of open) await printer.close();
    await announcing.close();
  });
  return async (...argv) => {
    const printer = await startEvePrinter(argv, announcing);
    open.push(printer);
    return printer;
  };
}
