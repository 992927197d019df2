import type { Pool } from 'pg';
import { patiently } from '../patience.ts';
import { inGroups, progressOf } from '../progress.ts';
import type { Progress, QueueStore, Row, RowState, StoredBatch, StoredChunk } from '../store.ts';
import { isAway } from './open-pool.ts';

type Values = readonly (string | number | boolean | null | readonly (string | number)[])[];

/** Chunks that are written in one statement. */
const TOGETHER = 100;

/** A row that can be begun: put off or set free, or this very attempt’s whose answer was lost. */
const CLAIM = `
INSERT INTO plainleaf.ledger AS row (batch, chunk, key, state, claim)
SELECT $1, $2, $3, 'start', $4 FROM plainleaf.batches WHERE id = $1 AND NOT stopped
ON CONFLICT (batch, chunk, key) DO UPDATE SET state = 'start', claim = $4, code = NULL, at = now()
WHERE row.state IN ('deferred', 'again', 'again-in-doubt') OR (row.state = 'start' AND row.claim = $4)
RETURNING key`;

/** The end and its record, or neither. */
const SETTLE = `
WITH mine AS (
  UPDATE plainleaf.ledger SET state = $5, code = $6, at = now()
  WHERE batch = $1 AND chunk = $2 AND key = $3 AND claim = $4 AND state IN ('start', 'again', 'again-in-doubt') RETURNING key
), told AS (
  INSERT INTO plainleaf.deliveries (batch, record) SELECT $1, $7 FROM mine WHERE $7::text IS NOT NULL
)
SELECT key FROM mine`;

/** By the clock of the database: those of machines differ. */
const TAKE_TURN = `
INSERT INTO plainleaf.turns AS turn (of, next) VALUES ($1, clock_timestamp() + $2 * interval '1 millisecond')
ON CONFLICT (of) DO UPDATE SET next = greatest(turn.next, clock_timestamp()) + $2 * interval '1 millisecond'
RETURNING (extract(epoch FROM next - clock_timestamp()) * 1000 - $2)::float8 AS left`;

const PROGRESS = `
SELECT b.items, b.stopped, b.trouble,
  (SELECT count(*) FROM plainleaf.chunks c WHERE c.batch = b.id AND c.open)::int AS open,
  (SELECT coalesce(sum(doubt), 0) FROM plainleaf.chunks c WHERE c.batch = b.id)::int AS doubt,
  (SELECT json_object_agg(state, count) FROM
    (SELECT state, count(*) FROM plainleaf.ledger l WHERE l.batch = b.id GROUP BY state) AS counted) AS states
FROM plainleaf.batches b WHERE b.id = $1`;

const BATCHES = 'SELECT id, input, sealed, items, chunks, at, stopped, run, trouble FROM plainleaf.batches';

/** The queue's database on PostgreSQL. */
export function openPostgresStore(pool: Pool): QueueStore {
  const ask = async <T>(text: string, values: Values = []): Promise<readonly T[]> => {
    const { rows } = await patiently(() => pool.query({ text, values: [...values] }), isAway);
    return rows as T[];
  };
  /** All of it or nothing. */
  const together = async <T>(work: (ask: (text: string, values: Values) => Promise<T[]>) => Promise<T[]>) =>
    patiently(async () => {
      const client = await pool.connect();
      let isBroken = true;
      try {
        await client.query('BEGIN');
        const rows = await work(async (text, values) => (await client.query(text, [...values])).rows as T[]);
        await client.query('COMMIT');
        isBroken = false;
        return rows;
      } finally {
        // what was not committed ends with its connection
        client.release(isBroken);
      }
    }, isAway);

  return {
    async add({ id, input, sealed, items, chunks: count, at, mayRepeat }, chunks) {
      const rows = await together(async (query) => {
        await query(
          `INSERT INTO plainleaf.batches (id, input, once, sealed, items, chunks, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
           ON CONFLICT DO NOTHING`,
          [id, input, mayRepeat ? null : input, sealed, items, count, at],
        );
        // asked again after its answer was lost, it is the same batch
        const added = await query('SELECT id FROM plainleaf.batches WHERE id = $1 AND sealed = $2', [
          id,
          sealed,
        ]);
        if (added.length === 0) return added;
        for (const some of inGroups(chunks, TOGETHER))
          await query(
            `INSERT INTO plainleaf.chunks (batch, number, items, rows)
             SELECT $1, * FROM unnest($2::int[], $3::int[], $4::text[]) ON CONFLICT DO NOTHING`,
            [
              id,
              some.map(({ number }) => number),
              some.map((chunk) => chunk.items),
              some.map((chunk) => chunk.rows),
            ],
          );
        return added;
      });
      return rows.length > 0;
    },
    find: async (id) => (await ask<StoredBatch>(`${BATCHES} WHERE id = $1`, [id]))[0] ?? null,
    list: () => ask<StoredBatch>(`${BATCHES} ORDER BY number`),
    async openChunks(id) {
      const chunks = await ask<{ number: number }>(
        'SELECT number FROM plainleaf.chunks WHERE batch = $1 AND open ORDER BY number',
        [id],
      );
      return chunks.map(({ number }) => number);
    },
    async rows(id, chunk) {
      const found = await ask<Pick<StoredChunk, 'rows'>>(
        'SELECT rows FROM plainleaf.chunks WHERE batch = $1 AND number = $2',
        [id, chunk],
      );
      return found[0]?.rows ?? null;
    },
    async states(id, chunk) {
      const rows = await ask<{ key: string; state: RowState; code: string | null }>(
        'SELECT key, state, code FROM plainleaf.ledger WHERE batch = $1 AND chunk = $2',
        [id, chunk],
      );
      return new Map(
        rows.map(({ key, state, code }): [string, Row] => [key, { state, ...(code ? { code } : {}) }]),
      );
    },
    async claim({ batch, chunk, key, claim }) {
      const mine = await ask(CLAIM, [batch, chunk, key, claim]);
      if (mine.length > 0) return 'mine';
      const rows = await ask<{ stopped: boolean; state: RowState | null }>(
        `SELECT b.stopped, l.state FROM plainleaf.batches b
         LEFT JOIN plainleaf.ledger l ON l.batch = b.id AND l.chunk = $2 AND l.key = $3 WHERE b.id = $1`,
        [batch, chunk, key],
      );
      const [row] = rows;
      return !row || row.stopped || row.state === null ? 'stopped' : row.state;
    },
    async settle({ batch, chunk, key, claim }, { state, code = null, record = null }) {
      const mine = await ask(SETTLE, [batch, chunk, key, claim, state, code, record]);
      if (mine.length > 0) return true;
      // asked again after its answer was lost, it is settled
      const settled = await ask(
        'SELECT key FROM plainleaf.ledger WHERE batch = $1 AND chunk = $2 AND key = $3 AND claim = $4 AND state = $5',
        [batch, chunk, key, claim, state],
      );
      return settled.length > 0;
    },
    async closeChunk(id, chunk, rest) {
      await ask(
        `UPDATE plainleaf.chunks SET open = false, rows = CASE WHEN rows IS NULL THEN NULL ELSE $3 END, doubt = (
           SELECT count(*) FROM plainleaf.ledger WHERE batch = $1 AND chunk = $2 AND state = 'start'
         ) WHERE batch = $1 AND number = $2`,
        [id, chunk, rest],
      );
    },
    async reopen(id, { inDoubt }) {
      const free = inDoubt ? ['failed', 'start', 'in-doubt'] : ['failed'];
      const rows = await together<{ run: number }>(async (query) => {
        // of a chunk that is open somebody may be doing what has begun
        await query(
          `UPDATE plainleaf.ledger AS l
           SET state = CASE WHEN l.state = 'failed' THEN 'again' ELSE 'again-in-doubt' END FROM plainleaf.chunks c
           WHERE l.batch = $1 AND c.batch = $1 AND c.number = l.chunk AND c.rows IS NOT NULL
             AND l.state = ANY($2::text[]) AND NOT (c.open AND l.state = 'start')`,
          [id, free],
        );
        await query(
          `UPDATE plainleaf.chunks SET open = true, doubt = (
             SELECT count(*) FROM plainleaf.ledger l WHERE l.batch = $1 AND l.chunk = number AND l.state = 'start'
           ) WHERE batch = $1 AND rows IS NOT NULL AND NOT open`,
          [id],
        );
        return query(
          'UPDATE plainleaf.batches SET stopped = false, trouble = NULL, run = run + 1 WHERE id = $1 RETURNING run',
          [id],
        );
      });
      return rows[0]?.run ?? 0;
    },
    async stop(id) {
      await ask('UPDATE plainleaf.batches SET stopped = true WHERE id = $1', [id]);
    },
    async forget(id) {
      await together(async (query) => {
        await query('UPDATE plainleaf.batches SET stopped = true WHERE id = $1', [id]);
        return query('UPDATE plainleaf.chunks SET rows = NULL, open = false WHERE batch = $1', [id]);
      });
    },
    async tellTrouble(id, sealed) {
      await ask('UPDATE plainleaf.batches SET trouble = $2 WHERE id = $1', [id, sealed]);
    },
    async progress(id): Promise<Progress | null> {
      type Counted = Pick<Progress, 'items' | 'stopped' | 'trouble' | 'open'> & {
        readonly doubt: number;
        readonly states: Partial<Record<RowState, number>> | null;
      };
      const [row] = await ask<Counted>(PROGRESS, [id]);
      return row ? progressOf(row, row.states ?? {}) : null;
    },
    async records(id, from, most) {
      const rows = await ask<{ record: string }>(
        'SELECT record FROM plainleaf.deliveries WHERE batch = $1 ORDER BY number OFFSET $2 LIMIT $3',
        [id, from, most],
      );
      return rows.map(({ record }) => record);
    },
    async takeTurn(of, apart) {
      const [turn] = await ask<{ left: number }>(TAKE_TURN, [of, apart]);
      return Math.max(0, turn?.left ?? apart);
    },
    close: () => pool.end(),
  };
}
