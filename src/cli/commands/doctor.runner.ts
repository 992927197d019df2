import { resolve } from 'node:path';
import { examine, runCommand, type Surroundings } from '../../doctor/index.ts';
import { findProjectRoot, neededNode } from '../../files/index.ts';
import { gatherFamilies } from '../../sources/index.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { toJson } from '../reports/json.ts';
import { describeMachine } from '../reports/machine.ts';
import type { Terminal } from '../terminal.ts';

/** Looks at the machine, and at the project around the working folder where there is one. */
export async function runDoctor({ json }: { readonly json: boolean }, terminal: Terminal): Promise<ExitCode> {
  const reports = await examine({
    nodeVersion: process.versions.node,
    neededNode: neededNode(),
    run: runCommand(terminal.env),
    ...(await ofProject(terminal)),
  });
  const ready = reports.every(({ ok, needed }) => ok || !needed);
  terminal.out(json ? toJson({ ready, checks: reports }) : describeMachine(reports, terminal.color));
  return ready ? EXIT.done : EXIT.machine;
}

async function ofProject(terminal: Terminal): Promise<Pick<Surroundings, 'out' | 'families'>> {
  if (!findProjectRoot(terminal.cwd)) return { out: resolve(terminal.cwd, 'out'), families: [] };
  const { shelves, settings, insisted } = await openProject({}, terminal);
  const base = insisted.out ? terminal.cwd : shelves.project.root;
  return { out: resolve(base, settings.out), families: await gatherFamilies(shelves.project) };
}
