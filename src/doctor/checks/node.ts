import type { MachineCheck } from '../machine-check.ts';

export const node: MachineCheck = {
  title: 'Node.js',
  job: 'running Plainleaf',
  needed: true,
  async look({ nodeVersion, neededNode }) {
    if (isAtLeast(nodeVersion, neededNode)) return { ok: true, says: nodeVersion };
    return {
      ok: false,
      says: `${nodeVersion} is too old; ${neededNode} is the least`,
      hint: 'Install a newer one from https://nodejs.org.',
    };
  },
};

/** Compares versions of three numbers. */
function isAtLeast(version: string, least: string): boolean {
  const wanted = least.split('.').map(Number);
  for (const [index, part] of version.split('.').map(Number).entries()) {
    const difference = part - (wanted[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
