import pc from 'picocolors';
import {
  type Abilities,
  type MediaSize,
  nameOfSize,
  type PrinterTruth,
  type Trouble,
  wordsOfReason,
} from '../../printing/index.ts';
import type { Terminal } from '../terminal.ts';
import { printable } from './human.ts';

export interface ListedPrinter {
  readonly name: string;
  readonly uri: string;
  readonly found:
    | { readonly ok: true; readonly value: Abilities }
    | { readonly ok: false; readonly why: Trouble };
  /** What plainleaf.yaml says of it. */
  readonly settings: PrinterTruth;
}

/** A printer as other programs read it. */
export function listedRecord({ name, uri, found, settings }: ListedPrinter): Record<string, unknown> {
  if (!found.ok) return { name, uri, problem: found.why };
  const { model, location, state, takesJobs, supported, ready, usual, sides, hasColor, margins, ...rest } =
    found.value;
  return {
    name,
    uri,
    model,
    location,
    state: state.is,
    stateReasons: state.reasons,
    acceptsJobs: takesJobs,
    mediaSupported: supported.map((media) => media.name),
    mediaReady: ready?.map((media) => media.name) ?? null,
    mediaDefault: usual?.name ?? null,
    sides,
    color: hasColor,
    margins,
    copies: rest.mostCopies,
    finishings: rest.finishings,
    documentFormats: rest.formats,
    settings,
  };
}

/** Printers as a person reads them, a block each. */
export function tellListed(listed: readonly ListedPrinter[], { out, err, color }: Terminal): void {
  const colors = pc.createColors(color);
  for (const { name, uri, found, settings } of listed) {
    if (!found.ok) {
      err(`${colors.red('error')}  ${printable(name)}: ${printable(found.why.message)}\n`);
      err(`  ${colors.cyan('→')} ${printable(found.why.hint)}\n`);
      continue;
    }
    const lines = [['address', uri], ...factsOf(found.value, settings)];
    const told = lines.map(([head = '', words = '']) => `  ${head.padEnd(10)}${printable(words)}\n`);
    out(`${colors.bold(printable(name))}\n${told.join('')}`);
  }
}

function factsOf(printer: Abilities, settings: PrinterTruth): readonly (readonly [string, string])[] {
  const { model, location, state, takesJobs, supported, ready, sides, hasColor, margins } = printer;
  const trouble = state.reasons.map(wordsOfReason).filter((words) => words !== null);
  const widest = settings.margins ?? (margins ? Math.max(...Object.values(margins)) : null);
  return [
    ...(model ? [['model', model] as const] : []),
    ...(location ? [['place', location] as const] : []),
    ['state', [takesJobs ? state.is : `${state.is}, takes no jobs`, ...trouble].join('. ')],
    ['loaded', ready ? namesOf(ready.map(({ size }) => size)) : 'does not say'],
    ['takes', namesOf(supported.map(({ size }) => size))],
    ['sides', sides.some((name) => name !== 'one-sided') ? 'both' : 'one'],
    ['color', hasColor ? 'yes' : 'no'],
    ['margins', widest === null ? 'does not say' : `${Math.round(10 * widest) / 10} mm`],
    ['PDF', printer.formats.includes('application/pdf') ? 'yes' : 'no'],
  ];
}

const namesOf = (sizes: readonly MediaSize[]): string => [...new Set(sizes.map(nameOfSize))].join(', ');
