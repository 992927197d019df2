import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { hasCommand } from './needs.ts';

/** A print server with one queue, “Office”, that prints into a file. */
export interface Cups {
  readonly port: number;
  readonly uri: string;
  /** Files that it was sent, in order. */
  spooled(): readonly Buffer[];
  /** As somebody at the server does it. */
  pauseQueue(): void;
  /** One more queue, for a printer that is reached over the network. */
  addQueue(name: string, device: string): string;
  /** As somebody at the server does it, to all jobs of “Office”. */
  cancelJobs(): void;
  startQueue(): void;
  close(): Promise<void>;
}

const TOOLS = ['cupsd', 'lpadmin', 'cupsdisable', 'cupsenable'] as const;
export const hasCups = (): boolean => process.getuid?.() === 0 && TOOLS.every(hasCommand);

/** @param ppd what the queue can do. */
export async function startCups(ppd: string): Promise<Cups> {
  const folder = mkdtempSync(join(tmpdir(), 'plainleaf-cups-'));
  // it works as a user of its own
  chmodSync(folder, 0o755);
  const port = await freePort();
  const inside = (name: string): string => join(folder, name);
  for (const name of ['etc', 'etc/ppd', 'spool', 'cache', 'state', 'tmp', 'log']) mkdirSync(inside(name));
  writeFileSync(inside('etc/cupsd.conf'), settings(port));
  writeFileSync(inside('etc/cups-files.conf'), places(folder));
  const child = spawn('cupsd', ['-f', '-c', inside('etc/cupsd.conf'), '-s', inside('etc/cups-files.conf')], {
    stdio: 'ignore',
  });
  const host = `127.0.0.1:${port}`;
  const run = (command: string, ...argv: readonly string[]): void => {
    execFileSync(command, ['-h', host, ...argv], { stdio: 'ignore' });
  };
  for (let tries = 0; ; tries++) {
    try {
      run('lpadmin', '-p', 'Office', '-E', '-v', `file:${inside('printed')}`, '-P', ppd);
      break;
    } catch (error) {
      if (tries === 100 || child.exitCode !== null)
        throw new Error(`CUPS does not start:\n${read(inside('log/error'))}`, { cause: error });
      await wait(50);
    }
  }
  return {
    port,
    uri: `ipp://${host}/printers/Office`,
    spooled: () =>
      readdirSync(inside('spool'))
        .filter((name) => /^d\d+-\d+$/.test(name))
        .toSorted()
        .map((name) => readFileSync(join(inside('spool'), name))),
    addQueue: (name, device) => {
      run('lpadmin', '-p', name, '-E', '-v', device, '-P', ppd);
      return `ipp://${host}/printers/${name}`;
    },
    cancelJobs: () => run('cancel', '-a', 'Office'),
    pauseQueue: () => run('cupsdisable', 'Office'),
    startQueue: () => run('cupsenable', 'Office'),
    close: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

const settings = (port: number): string => `Listen 127.0.0.1:${port}
LogLevel info
Browsing Off
DefaultAuthType None
WebInterface No
PreserveJobHistory Yes
PreserveJobFiles Yes
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
`;

const places = (folder: string): string => `FileDevice Yes
ServerRoot ${folder}/etc
RequestRoot ${folder}/spool
CacheDir ${folder}/cache
StateDir ${folder}/state
TempDir ${folder}/tmp
AccessLog ${folder}/log/access
ErrorLog ${folder}/log/error
PageLog ${folder}/log/page
`;

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
