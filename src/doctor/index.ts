export { CHECKS, type CheckName } from './checks.ts';
export { examine, type MachineReport } from './examine.ts';
export type { MachineCheck, Surroundings } from './machine-check.ts';
export { runCommand } from './run-command.ts';
