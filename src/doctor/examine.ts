import { CHECKS, type CheckName } from './checks.ts';
import type { Finding, MachineCheck, Surroundings } from './machine-check.ts';

/** What one check found. */
export type MachineReport = Finding &
  Pick<MachineCheck, 'title' | 'job' | 'needed'> & { readonly id: CheckName };

/** Looks at everything; one check that fails keeps no other from being made. */
export async function examine(surroundings: Surroundings): Promise<readonly MachineReport[]> {
  const reports: MachineReport[] = [];
  for (const [id, check] of Object.entries(CHECKS) as [CheckName, MachineCheck][]) {
    const { title, job, needed } = check;
    const finding = await check.look(surroundings).catch((error: unknown): Finding => {
      const says = error instanceof Error ? error.message : String(error);
      return { ok: false, says, hint: 'Install Plainleaf again: npm ci, or npm install plainleaf.' };
    });
    reports.push({ id, title, job, needed, ...finding });
  }
  return reports;
}
