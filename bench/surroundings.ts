import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { REPOSITORY } from './packages.ts';

/** On what and of what something was measured, one line each. */
export function describeSurroundings(now: Date): readonly string[] {
  return [
    `${now.toISOString().slice(0, 16).replace('T', ' ')} UTC, commit ${commit()}`,
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}`,
    `Node ${process.version}, NODE_ENV=production`,
  ];
}

/** How many programs wanted a core in the last minute, ours among them. */
export function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

function commit(): string {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, {
      cwd: REPOSITORY,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  try {
    const changed = git('status', '--porcelain', '--', 'src', 'templates', 'bench', 'package-lock.json');
    return `${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes' : ''}`;
  } catch {
    return 'unknown';
  }
}
