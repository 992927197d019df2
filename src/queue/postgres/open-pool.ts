import type { Pool } from 'pg';
import { MachineFailure } from '../../files/index.ts';
import { away } from '../patience.ts';
import { TABLES } from './tables.ts';

/** More than there are lanes in most clinics; others wait for their turn. */
const CONNECTIONS = 10;
/** Of one question, milliseconds: a server that is gone without a word would be waited for much longer. */
const LONGEST = 5 * 60_000;

/** Connections to the database, with the tables of the ledger in it. Throws MachineFailure. */
export async function openPool(url: string): Promise<Pool> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    query_timeout: LONGEST,
    keepAlive: true,
    // what is claimed must be on the disk before anything is sent, whatever the database is set to
    options: '-c synchronous_commit=on',
  });
  // an idle connection that breaks is replaced when it is needed
  pool.on('error', () => {});
  try {
    const { rows } = await pool.query<{ fsync: string }>('SHOW fsync');
    if (rows[0]?.fsync !== 'on') throw forgetful();
    await pool.query(TABLES);
    return pool;
  } catch (error) {
    await pool.end();
    if (error instanceof MachineFailure) throw error;
    throw isAway(error) ? away(error) : refused(error);
  }
}

const forgetful = (): MachineFailure =>
  new MachineFailure(
    'This PostgreSQL does not wait for its disk (fsync is off): after a power cut it has forgotten who was mailed.',
    'Set fsync = on in postgresql.conf, or take another server.',
  );

/** The words of the server may hold a name; its code says enough. */
function refused(error: unknown): MachineFailure {
  const { code = 'unknown error' } = error as { readonly code?: string };
  return new MachineFailure(
    `PostgreSQL refused (${code}).`,
    'The user of PLAINLEAF_QUEUE must be let in, and may create schemas in that database: see docs/how-to/scale.md.',
  );
}

/**
 * Of the network, and of a server that starts, ends, is full or stands by for another (classes 08, 57P, 53 and 25006 of PostgreSQL);
 * or two got into each other’s way (40).
 */
const AWAY =
  /^(?:ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT|08|57P0[1-3]|53|25006|40)/;

export function isAway(error: unknown): boolean {
  const { code, message = '' } = error as { readonly code?: string; readonly message?: string };
  // the driver gives these no code
  return AWAY.test(code ?? '') || (code === undefined && /connection|timeout/i.test(message));
}
