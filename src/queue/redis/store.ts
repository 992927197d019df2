import type { Redis } from 'ioredis';
import { patiently } from '../patience.ts';
import { inGroups, progressOf } from '../progress.ts';
import type { QueueStore, Row, RowState, StoredBatch } from '../store.ts';
import { isAway } from './open-redis.ts';
import { CLAIM, CLOSE, REOPEN, RESERVE, SETTLE, TAKE_TURN } from './scripts.ts';

/** Chunks that are written in one command. */
const TOGETHER = 100;
/** A batch that is not written to its end is gone after that, milliseconds. */
const UNFINISHED = 10 * 60_000;

const BATCHES = 'plainleaf:batches';
/** Batches that may not be repeated, by what they were made from. */
const ONCE = 'plainleaf:once';
const batchKey = (id: string): string => `plainleaf:batch:${id}`;
const partKey = (id: string, part: 'rows' | 'open' | 'doubts' | 'counts' | 'deliveries'): string =>
  `${batchKey(id)}:${part}`;
const ledgerKey = (id: string, chunk: number): string => `${batchKey(id)}:ledger:${chunk}`;

/** The queue's database on Redis; one that keeps what it is told. */
export function openRedisStore(redis: Redis): QueueStore {
  const ask = (script: string, keys: readonly string[], values: readonly (string | number)[]) =>
    patiently(() => redis.eval(script, keys.length, ...keys, ...values), isAway);
  const find = async (id: string): Promise<StoredBatch | null> => {
    const {
      input = '',
      sealed = '',
      items,
      chunks,
      at = '',
      stopped,
      run,
      trouble,
      ready,
    } = await redis.hgetall(batchKey(id));
    if (ready !== '1') return null;
    return {
      ...{ id, input, sealed, items: Number(items), chunks: Number(chunks), at },
      ...{ stopped: stopped !== '0', run: Number(run), trouble: trouble || null },
    };
  };
  const numbers = (texts: readonly string[]): readonly number[] =>
    texts.map(Number).toSorted((a, b) => a - b);

  return {
    async add({ id, input, sealed, items, chunks: count, at, mayRepeat }, chunks) {
      const fields = { input, sealed, items, chunks: count, at, stopped: 0, run: 0, trouble: '', ready: 0 };
      const made = [UNFINISHED, sealed, mayRepeat ? '' : input];
      const mine = await ask(RESERVE, [batchKey(id), ONCE], [...made, ...Object.entries(fields).flat()]);
      if (mine !== 1) return false;
      const parts = [batchKey(id), partKey(id, 'rows'), partKey(id, 'open')];
      for (const some of inGroups(chunks, TOGETHER)) {
        await redis.hset(partKey(id, 'rows'), ...some.flatMap(({ number, rows }) => [`${number}`, rows]));
        await redis.sadd(partKey(id, 'open'), ...some.map(({ number }) => `${number}`));
        for (const part of parts) await redis.pexpire(part, UNFINISHED);
      }
      const finish = redis.multi();
      for (const part of parts) finish.persist(part);
      await finish.hset(batchKey(id), 'ready', 1).zadd(BATCHES, 'NX', Date.parse(at), id).exec();
      return true;
    },
    find,
    async list() {
      const ids = await redis.zrange(BATCHES, '0', '-1');
      const found = await Promise.all(ids.map(find));
      return found.filter((batch) => batch !== null);
    },
    openChunks: async (id) => numbers(await redis.smembers(partKey(id, 'open'))),
    rows: (id, chunk) => redis.hget(partKey(id, 'rows'), `${chunk}`),
    async states(id, chunk) {
      const rows = await redis.hgetall(ledgerKey(id, chunk));
      return new Map(Object.entries(rows).map(([key, row]) => [key, readRow(row)]));
    },
    async claim({ batch, chunk, key, claim }) {
      const keys = [batchKey(batch), ledgerKey(batch, chunk), partKey(batch, 'counts')];
      return (await ask(CLAIM, keys, [key, claim])) as 'mine' | 'stopped' | RowState;
    },
    async settle({ batch, chunk, key, claim }, { state, code = '', record = '' }) {
      const keys = [ledgerKey(batch, chunk), partKey(batch, 'counts'), partKey(batch, 'deliveries')];
      return (await ask(SETTLE, keys, [key, claim, state, code, record])) === 1;
    },
    async closeChunk(id, chunk, rest) {
      const keys = [
        ledgerKey(id, chunk),
        ...(['rows', 'doubts', 'open'] as const).map((part) => partKey(id, part)),
      ];
      await ask(CLOSE, keys, [chunk, rest ?? '']);
    },
    async reopen(id, { inDoubt }) {
      const free = inDoubt ? ['failed', 'start', 'in-doubt'] : ['failed'];
      for (const chunk of numbers(await redis.hkeys(partKey(id, 'rows')))) {
        const keys = [
          ledgerKey(id, chunk),
          ...(['counts', 'doubts', 'open'] as const).map((part) => partKey(id, part)),
        ];
        await ask(REOPEN, keys, [chunk, ...free]);
      }
      await redis.hset(batchKey(id), 'stopped', 0, 'trouble', '');
      return redis.hincrby(batchKey(id), 'run', 1);
    },
    async stop(id) {
      await redis.hset(batchKey(id), 'stopped', 1);
    },
    async forget(id) {
      const parts = [partKey(id, 'rows'), partKey(id, 'open')];
      await redis
        .multi()
        .hset(batchKey(id), 'stopped', 1)
        .del(...parts)
        .exec();
    },
    async tellTrouble(id, sealed) {
      await redis.hset(batchKey(id), 'trouble', sealed);
    },
    async progress(id) {
      const batch = await find(id);
      if (!batch) return null;
      const counts = await redis.hgetall(partKey(id, 'counts'));
      const doubts = await redis.hvals(partKey(id, 'doubts'));
      const open = await redis.scard(partKey(id, 'open'));
      const states = Object.fromEntries(
        Object.entries(counts).map(([state, count]) => [state, Number(count)]),
      );
      const doubt = doubts.reduce((sum, count) => sum + Number(count), 0);
      return progressOf({ ...batch, open, doubt }, states);
    },
    records: (id, from, most) => redis.lrange(partKey(id, 'deliveries'), from, from + most - 1),
    async takeTurn(of, apart) {
      return Number(await ask(TAKE_TURN, [`plainleaf:turns:${of}`], [apart]));
    },
    async close() {
      redis.disconnect();
    },
  };
}

function readRow(row: string): Row {
  const [state = '', , code] = row.split(' ');
  return { state: state as RowState, ...(code ? { code } : {}) };
}
