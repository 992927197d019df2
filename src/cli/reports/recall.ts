import { type AuditReading, CHANNELS, type Recalled, type VersionWish } from '../../delivery/index.ts';
import { printable } from './human.ts';
import { localTime } from './local-time.ts';
import { type Column, table } from './table.ts';

/** A delivery by the row that it went to. */
export interface NamedDelivery extends Omit<Recalled, 'row'> {
  /** Null where the batch does not know it any more. */
  readonly id: string | null;
  readonly row: number | null;
}

/** What a search found. */
interface Found {
  readonly handout: string;
  readonly wish: VersionWish;
  readonly deliveries: readonly NamedDelivery[];
  readonly reading: AuditReading;
  /** Batches that could not be looked into. */
  readonly unreadable: readonly { readonly id: string; readonly because: string }[];
}

const channelName = (channel: string): string =>
  Object.entries(CHANNELS).find(([name]) => name === channel)?.[1].done ?? channel;

/** `printed, 50 on ipp://desk.local/ipp/print`; what is nobody's has no row that says how many there are. */
const wayOf = ({
  channel,
  copies,
  printer,
}: Pick<NamedDelivery, 'channel' | 'copies' | 'printer'>): string =>
  copies === undefined
    ? channelName(channel)
    : `${channelName(channel)}, ${copies} on ${printer ?? 'a printer'}`;

const COLUMNS: readonly Column<NamedDelivery>[] = [
  { head: 'day', cell: ({ at }) => localTime(at).slice(0, 10) },
  { head: 'batch', cell: ({ batch }) => printable(batch) },
  { head: 'id', cell: ({ id }) => id ?? '?' },
  { head: 'row', toTheRight: true, cell: ({ row }) => (row === null ? '' : String(row)) },
  { head: 'was', cell: ({ sure, ...how }) => `${sure ? '' : 'perhaps '}${printable(wayOf(how))}` },
  { head: 'language', cell: ({ language }) => printable(language) },
  { head: 'edition', cell: ({ editions }) => printable(editions.join(', ')) },
  { head: 'locked', cell: ({ locked }) => (locked ? 'locked' : '') },
  { head: 'version', cell: ({ version }) => (version === '' ? '(none)' : printable(version)) },
];

const WISHES = {
  before: (version) => `a version before ${version}`,
  exactly: (version) => (version === '' ? 'no version' : `version ${version}`),
  not: (version) => `another version than ${version}`,
} as const satisfies Record<VersionWish['is'], (version: string) => string>;

/** The list, and what there is to say of it. */
export function describeRecall({ handout, wish, deliveries, reading, unreadable }: Found): {
  readonly out: string;
  readonly err: string;
} {
  const what = `${printable(handout)} in ${printable(WISHES[wish.is](wish.version))}`;
  const count = deliveries.length;
  const perhaps = deliveries.filter(({ sure }) => !sure).length;
  const copies = deliveries.reduce((sum, { row, copies = 0 }) => sum + (row === null ? copies : 0), 0);
  const unordered = deliveries.filter(({ match }) => match === 'unordered').length;
  const lines = [
    count === 0
      ? `Nobody got ${what}, as far as the record tells.`
      : `${count} got ${what}${perhaps > 0 ? `, ${perhaps} of them perhaps` : ''}.`,
    ...(copies > 0
      ? [
          `${copies} ${copies === 1 ? 'copy was' : 'copies were'} printed for whoever wanted one: look where they lie.`,
        ]
      : []),
    ...(unordered > 0
      ? [`Of ${unordered} nobody can say whether the version was older; they are listed, too.`]
      : []),
    ...(reading.isThere ? [] : ['There is no record of deliveries here (out/audit/deliveries.ndjson).']),
    ...(reading.unreadable.length > 0
      ? [
          `– Not to be read in the record: ${linesOf(reading.unreadable)}. A process may have ended there; what it was doing is in doubt in its batch.`,
        ]
      : []),
    ...unreadable.map(
      ({ id, because }) => `– What is in doubt in the batch ${id} is not listed: ${because}.`,
    ),
  ];
  return {
    out: count === 0 ? '' : table(COLUMNS, deliveries),
    err: lines.map((line) => `${line}\n`).join(''),
  };
}

/** More lines than these tell nobody anything new. */
const MOST_LINES = 10;

function linesOf(numbers: readonly number[]): string {
  const shown = numbers.slice(0, MOST_LINES).join(', ');
  const more = numbers.length - MOST_LINES;
  return `line${numbers.length === 1 ? '' : 's'} ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

/** As other programs read it. */
export function recallRecord({
  handout,
  wish,
  deliveries,
  reading,
  unreadable,
}: Found): Record<string, unknown> {
  return {
    handout,
    wanted: wish,
    deliveries: deliveries.map(({ key: _key, sure, locked = null, ...delivery }) => ({
      ...delivery,
      locked,
      outcome: sure ? 'sent' : 'in doubt',
    })),
    unreadableLines: reading.unreadable,
    unreadableBatches: unreadable.map(({ id, because }) => ({ batch: id, because })),
  };
}
