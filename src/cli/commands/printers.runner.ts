import { findProjectRoot } from '../../files/index.ts';
import { askAbilities, findPrinters, readAddress } from '../../printing/index.ts';
import { refuse } from '../batches/refuse.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { choosePrinter, lineTo, PATIENCE } from '../printing/choose-printer.ts';
import { printerLogin } from '../printing/printer-login.ts';
import { toJson } from '../reports/json.ts';
import { type ListedPrinter, listedRecord, tellListed } from '../reports/printers.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface PrintersOptions {
  readonly host: string | undefined;
  readonly json: boolean;
}

/** Lists printers with what they can do. */
export async function runPrinters(options: PrintersOptions, terminal: Terminal): Promise<ExitCode> {
  const { host, json } = options;
  // a project is needed for its printers alone
  const project =
    host === undefined || findProjectRoot(terminal.cwd) !== null ? await openProject({}, terminal) : null;
  if (project && project.problems.length > 0) return refuse(project.problems, options, terminal);
  const { printers = {} } = project ?? {};
  const listed: ListedPrinter[] = [];
  if (host === undefined || Object.hasOwn(printers, host)) {
    const names = host === undefined ? Object.keys(printers) : [host];
    if (names.length === 0)
      throw new UsageError(
        'plainleaf.yaml names no printers.',
        'Name a host: plainleaf printers HOST. On a machine with CUPS: plainleaf printers localhost.',
      );
    for (const name of names) {
      if (!project) break;
      const printer = await choosePrinter(name, project);
      const found = await askAbilities(lineTo(printer, terminal));
      listed.push({ name, uri: printer.address.uri, found, settings: printer.settings });
    }
  } else listed.push(...(await onHost(host, terminal)));
  if (json) terminal.out(toJson({ printers: listed.map(listedRecord) }));
  else tellListed(listed, terminal);
  return listed.every(({ found }) => found.ok) ? EXIT.done : EXIT.machine;
}

async function onHost(host: string, terminal: Terminal): Promise<readonly ListedPrinter[]> {
  const address = readAddress(host);
  if (address) {
    const found = await askAbilities(lineTo({ address }, terminal));
    return [{ name: host, uri: address.uri, found, settings: {} }];
  }
  const found = await findPrinters(host, { patience: PATIENCE, ...printerLogin(terminal) });
  if (!found)
    throw new UsageError(
      `“${host}” is no host.`,
      'Such as printer.local, 10.0.0.7:631 or ipp://printer.local/ipp/print.',
    );
  if (!found.ok) return [{ name: host, uri: `ipp://${host}/`, found, settings: {} }];
  if (found.value.length === 0)
    throw new UsageError(`The print server on ${host} has no printers.`, 'Add one there first.');
  return found.value.map(({ uri, abilities }) => ({
    name: abilities.name,
    uri,
    found: { ok: true, value: abilities },
    settings: {},
  }));
}
