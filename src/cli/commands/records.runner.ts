import { join, resolve } from 'node:path';
import { readDeliveries } from '../../delivery/index.ts';
import { bulkFiles, bundle } from '../../fhir/index.ts';
import { listHandouts, writeChunksWhole } from '../../files/index.ts';
import { suggest } from '../../model/index.ts';
import { type Job, lookAtJobs } from '../batches/job.ts';
import { openJobs } from '../batches/open-jobs.ts';
import { auditFile } from '../building/standing-files.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-codes.ts';
import { idsOfLists, withOwnIds } from '../recalling/own-ids.ts';
import { toldDeliveries } from '../recalling/told-deliveries.ts';
import { describeProblems } from '../reports/human.ts';
import { describeExport } from '../reports/records.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { EXPORT_FORMATS, type ExportFormat } from './records.formats.ts';

export interface ExportOptions {
  readonly handout: string | undefined;
  readonly format: ExportFormat;
  readonly since: string | undefined;
  /** Lists of recipients. */
  readonly recipients: readonly string[];
  readonly system: string | undefined;
  readonly to: string | undefined;
  readonly out: string | undefined;
  readonly quiet: boolean;
}

/** Writes the record of deliveries as other systems read it. */
export async function runExport(options: ExportOptions, terminal: Terminal): Promise<ExitCode> {
  const { handout, recipients, format, to, quiet } = options;
  const since = sinceOf(options);
  const system = systemOf(options);
  if (EXPORT_FORMATS[format].needsPath && to === undefined)
    throw new UsageError(
      `The format ${format} is a file for each kind of resource.`,
      'Say in which folder with --to FOLDER; or use --format fhir for one Bundle.',
    );
  const { project, base, batches, ids } = await openJobs(options.out, terminal);
  const own = await idsOfLists(recipients, terminal.cwd);
  if (own.problems.length > 0) {
    terminal.err(`${describeProblems(own.problems, terminal.color)}\n\nNothing was written.\n`);
    return exitCodeOf(own.problems, { strict: false });
  }
  const reading = await readDeliveries(auditFile(base, project), handout ?? null);
  const looks = await lookAtJobs(batches, ids);
  const jobs = looks.filter((look): look is Job => !('because' in look));
  const all = toldDeliveries(reading, { jobs, handout });
  if (handout !== undefined && all.length === 0) {
    const { project: files } = project.shelves;
    const known = [...new Set([...(await listHandouts(files)).map(({ slug }) => slug), ...reading.handouts])];
    if (!known.includes(handout))
      throw new UsageError(`There is no handout named “${handout}”.`, suggest(handout, known));
  }
  const recent = all.filter(({ lastAt }) => Date.parse(lastAt) >= since);
  const deliveries = await withOwnIds(recent, own.ids, jobs);
  const files = await write({ deliveries, system }, options, terminal);
  const unreadable = looks.flatMap((look) => ('because' in look ? [look] : []));
  const { summary, gaps } = describeExport({
    ...{ deliveries, reading, unreadable, files },
    lists: recipients.length,
  });
  terminal.err(`${quiet ? '' : summary}${gaps}`);
  return EXIT.done;
}

/** @returns the files, as they were named. */
async function write(
  what: Parameters<typeof bundle>[0],
  { format, to }: ExportOptions,
  terminal: Terminal,
): Promise<readonly string[]> {
  if (to === undefined) {
    for (const piece of bundle(what)) terminal.out(piece);
    return [];
  }
  const files =
    format === 'fhir'
      ? [{ path: to, pieces: bundle(what) }]
      : bulkFiles(what).map(({ name, lines }) => ({ path: join(to, name), pieces: lines }));
  for (const { path, pieces } of files)
    await writeChunksWhole(resolve(terminal.cwd, path), encoded(pieces), { confidential: 'file' });
  return files.map(({ path }) => path);
}

/** Bytes that are written at once. */
const CHUNK = 1 << 16;

async function* encoded(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < CHUNK) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  if (waiting !== '') yield encoder.encode(waiting);
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const TIME = /^T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds since 1970; a day begins as the clock on the wall had it. Throws UsageError. */
function sinceOf({ since }: ExportOptions): number {
  if (since === undefined) return Number.NEGATIVE_INFINITY;
  const [, year, month, day] = DAY.exec(since)?.map(Number) ?? [];
  const time = since.slice('2026-11-01'.length);
  // JavaScript takes 31 February for 3 March
  const isDay = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? Number.NaN)).getUTCDate() === day;
  const moment = Date.parse(time === '' ? `${since}T00:00` : since);
  if (isDay && (time === '' || TIME.test(time)) && !Number.isNaN(moment)) return moment;
  throw new UsageError(
    `“${since}” is no day and no time.`,
    'Write --since 2026-11-01, or a moment with its zone: --since 2026-11-01T08:00:00Z.',
  );
}

/** Throws UsageError. */
function systemOf({ system, recipients }: ExportOptions): string {
  if (system === undefined && recipients.length === 0) return '';
  if (system !== undefined && URL.canParse(system) && !/\s/.test(system)) return system;
  throw new UsageError(
    system === undefined
      ? 'An id of your own list means nothing to others without the system that it is unique in.'
      : `“${system}” is no URI.`,
    'Add --system with a URI of yours, such as https://clinic.example.org/patients or urn:oid:2.16.840.1.113883.19.5.',
  );
}
