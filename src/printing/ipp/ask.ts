import { type Body, type Exchange, exchange, type Line } from './exchange.ts';
import type { Answer, Written, WrittenTag } from './message.ts';
import { OPERATIONS, type OperationName } from './operations.ts';
import { STATUS_CODES } from './status-codes.ts';
import type { GroupName } from './tags.ts';

/** Attributes behind those that every request begins with. */
export interface Asked {
  readonly operation?: readonly Written[];
  readonly job?: readonly Written[];
  readonly document?: Body;
}

export const written = (
  tag: WrittenTag,
  name: string,
  ...values: readonly (number | boolean | string)[]
): Written => ({ name, tag, values });

/** Whoever asks: printers let only the same cancel a job. */
const ASKING = 'plainleaf';

let last = 0;

/** Asks a printer for one thing, in IPP/2.0, and where it does not know that, in 1.1. */
export async function ask(line: Line, operation: OperationName, asked: Asked = {}): Promise<Exchange> {
  const first = await askIn('2.0', line, operation, asked);
  const isTooNew =
    first.is === 'answered' && first.answer.code === STATUS_CODES['server-error-version-not-supported'];
  return isTooNew ? askIn('1.1', line, operation, asked) : first;
}

function askIn(
  version: '1.1' | '2.0',
  line: Line,
  operation: OperationName,
  { operation: more = [], job = [], document }: Asked,
): Promise<Exchange> {
  last = (last % 0x7fff_ffff) + 1;
  const first = [
    // in this order (RFC 8011, 4.1.4)
    written('charset', 'attributes-charset', 'utf-8'),
    written('naturalLanguage', 'attributes-natural-language', 'en'),
    written('uri', 'printer-uri', line.address.uri),
  ];
  // job-id belongs to the address of the job, before whoever asks for it
  const target = more.filter(({ name }) => name === 'job-id');
  const rest = more.filter(({ name }) => name !== 'job-id');
  const groups: { group: GroupName; attributes: readonly Written[] }[] = [
    {
      group: 'operation',
      attributes: [...first, ...target, written('name', 'requesting-user-name', ASKING), ...rest],
    },
  ];
  if (job.length > 0) groups.push({ group: 'job', attributes: job });
  return exchange(line, { version, code: OPERATIONS[operation], id: last, groups }, document);
}

/** What a printer said its answer means, in its own words, cut to a line; empty where it says nothing. */
export function wordsOf({ groups }: Answer): string {
  const said = groups.find(({ group }) => group === 'operation')?.attributes.get('status-message')?.[0];
  return typeof said === 'string' ? said.slice(0, 200) : '';
}
