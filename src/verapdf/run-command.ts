import { spawn } from 'node:child_process';

export type CommandRun =
  | { readonly type: 'said'; readonly out: string }
  | { readonly type: 'absent' }
  | { readonly type: 'failed'; readonly because: string };

const MOST_OUTPUT = 64 * 1024 * 1024;

/**
 * Runs a command to its end and tells what it said on stdout, whatever its exit code.
 * @param patience milliseconds; after them the command and all that it started are killed
 */
export function runToEnd(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  patience: number,
): Promise<CommandRun> {
  return new Promise((resolve) => {
    // a group of its own: veraPDF is a script that starts Java, and both must go
    const child = spawn(command, args, {
      env: { ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const parts: Buffer[] = [];
    let size = 0;
    let because = '';
    const stop = (reason: string): void => {
      because ||= reason;
      if (child.pid !== undefined) killGroup(child.pid);
    };
    const timer = setTimeout(
      () => stop(`it gave no answer within ${Math.ceil(patience / 1000)} seconds`),
      patience,
    );
    child.stdout.on('data', (part: Buffer) => {
      size += part.length;
      if (size > MOST_OUTPUT) stop('its answer is too long');
      else parts.push(part);
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      const absent = error.code === 'ENOENT' || error.code === 'EACCES';
      resolve(absent ? { type: 'absent' } : { type: 'failed', because: error.message });
    });
    child.on('close', () => {
      clearTimeout(timer);
      resolve(
        because ? { type: 'failed', because } : { type: 'said', out: Buffer.concat(parts).toString('utf8') },
      );
    });
  });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // it ended a moment ago
  }
}
