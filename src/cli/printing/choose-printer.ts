import type { PrinterSettings } from '../../config/index.ts';
import { suggest } from '../../model/index.ts';
import { type Line, type Patience, type PrinterAddress, readAddress } from '../../printing/index.ts';
import type { OpenProject } from '../open-project.ts';
import { readCertificate } from '../read-certificate.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { printerLogin } from './printer-login.ts';

/** Milliseconds that printers are waited for: one that wakes up takes a while, and some print while they read. */
export const PATIENCE: Patience = { connect: 10_000, answer: 60_000, document: 600_000 };

/** A printer that is reached over the network. */
export interface ChosenPrinter {
  /** As whoever asked for it calls it. */
  readonly name: string;
  readonly address: PrinterAddress;
  readonly ca?: string;
  readonly settings: Omit<PrinterSettings, 'uri' | 'ca'>;
}

/** @param wanted a name of plainleaf.yaml or ipp://…; left out for the only one there is. Throws UsageError. */
export async function choosePrinter(
  wanted: string | undefined,
  project: OpenProject,
): Promise<ChosenPrinter> {
  const { name, uri, ca, ...settings } = find(wanted, project.printers ?? {});
  const address = readAddress(uri);
  if (!address) throw new UsageError(`“${uri}” is no address of a printer.`, HOW);
  const certificate = ca === undefined ? null : await readCertificate(ca, project);
  return { name, address, settings, ...(certificate === null ? {} : { ca: certificate }) };
}

/** How a printer is talked to. Throws UsageError for half a login. */
export const lineTo = (
  { address, ca }: Pick<ChosenPrinter, 'address' | 'ca'>,
  terminal: Pick<Terminal, 'env'>,
): Line => ({
  address,
  patience: PATIENCE,
  ...(ca === undefined ? {} : { ca }),
  ...printerLogin(terminal),
});

const HOW =
  'Give its address, such as ipp://desk.local/printers/Office; plainleaf printers HOST lists what a host offers.';

function find(
  wanted: string | undefined,
  printers: Readonly<Record<string, PrinterSettings>>,
): PrinterSettings & { readonly name: string } {
  const names = Object.keys(printers);
  const name = wanted ?? (names.length === 1 ? names[0] : undefined);
  if (name === undefined) {
    throw names.length === 0
      ? new UsageError('No printer is named.', `Say which: --printer. ${HOW}`)
      : new UsageError(
          'plainleaf.yaml names several printers.',
          `Say which: --printer ${names.join(' or ')}.`,
        );
  }
  const known = Object.hasOwn(printers, name) ? printers[name] : undefined;
  if (known) return { name, ...known };
  if (/^ipps?:\/\//i.test(name)) return { name, uri: name };
  throw new UsageError(
    `There is no printer named “${name}” in plainleaf.yaml.`,
    names.length > 0 ? suggest(name, names) : HOW,
  );
}
