import { type Abilities, ASKED_OF_PRINTERS, readAbilities } from './abilities.ts';
import {
  ask,
  groupsOf,
  isRefusal,
  type Line,
  readAddress,
  textsOf,
  usualAddress,
  written,
} from './ipp/index.ts';
import { askAbilities, type Found } from './printer-attributes.ts';
import { troubleOfAnswer, troubleOfLine } from './trouble.ts';

export interface FoundPrinter {
  /** For `--printer` and plainleaf.yaml. */
  readonly uri: string;
  readonly abilities: Abilities;
}

/** Where printers without a print server answer (PWG 5100.14, and what others use). */
const USUAL_PATHS = ['/ipp/print', '/ipp/printer', '/ipp'] as const;

/** What a host offers: the queues of its print server, or the one printer that it is. */
export async function findPrinters(
  host: string,
  around: Omit<Line, 'address'>,
): Promise<Found<readonly FoundPrinter[]> | null> {
  const server = usualAddress(host, '/');
  if (!server) return null;
  const queues = await listQueues({ ...around, address: server });
  if (queues.ok) return queues;
  let last: Found<readonly FoundPrinter[]> = queues;
  for (const path of USUAL_PATHS) {
    const address = usualAddress(host, path);
    if (!address) continue;
    const abilities = await askAbilities({ ...around, address });
    if (abilities.ok) return { ok: true, value: [{ uri: address.uri, abilities: abilities.value }] };
    last = abilities;
  }
  return last;
}

/** The queues of a CUPS. */
async function listQueues(line: Line): Promise<Found<readonly FoundPrinter[]>> {
  const heard = await ask(line, 'CUPS-Get-Printers', {
    operation: [written('keyword', 'requested-attributes', ...ASKED_OF_PRINTERS)],
  });
  if (heard.is !== 'answered') return { ok: false, why: troubleOfLine(heard) };
  if (isRefusal(heard.answer.code)) return { ok: false, why: troubleOfAnswer(heard.answer) };
  const value = groupsOf(heard.answer, 'printer').flatMap((attributes) => {
    const abilities = readAbilities(attributes);
    // as it was reached, not as the server calls itself
    const address = readAddress(
      `${line.address.uri.replace(/\/$/, '')}/printers/${encodeURIComponent(abilities.name)}`,
    );
    return address && textsOf(attributes, 'printer-name').length > 0 ? [{ uri: address.uri, abilities }] : [];
  });
  return { ok: true, value };
}
