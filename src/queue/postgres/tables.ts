/** Of the tables below; BullMQ's own lie in another. */
const SCHEMA = 'plainleaf';
export const BULLMQ_SCHEMA = 'plainleaf_bullmq';

/** So that two processes that begin at the same time do not make the tables twice. */
const LOCK = 7_526_466;

/** Nothing in them can be read but ids of batches, numbers, states, codes, times and hashes. */
export const TABLES = `
BEGIN;
SELECT pg_advisory_xact_lock(${LOCK});
CREATE SCHEMA IF NOT EXISTS ${SCHEMA};
CREATE TABLE IF NOT EXISTS ${SCHEMA}.batches (
  id text PRIMARY KEY, input text NOT NULL, once text UNIQUE, sealed text NOT NULL, items integer NOT NULL,
  chunks integer NOT NULL, at text NOT NULL,
  stopped boolean NOT NULL DEFAULT false, run integer NOT NULL DEFAULT 0, trouble text,
  number bigint GENERATED ALWAYS AS IDENTITY
);
CREATE TABLE IF NOT EXISTS ${SCHEMA}.chunks (
  batch text NOT NULL REFERENCES ${SCHEMA}.batches, number integer NOT NULL, items integer NOT NULL, rows text,
  open boolean NOT NULL DEFAULT true, doubt integer NOT NULL DEFAULT 0, PRIMARY KEY (batch, number)
);
CREATE TABLE IF NOT EXISTS ${SCHEMA}.ledger (
  batch text NOT NULL, chunk integer NOT NULL, key text NOT NULL, state text NOT NULL, claim text NOT NULL, code text,
  at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (batch, chunk, key)
);
CREATE TABLE IF NOT EXISTS ${SCHEMA}.deliveries (
  batch text NOT NULL, number bigint GENERATED ALWAYS AS IDENTITY, record text NOT NULL, PRIMARY KEY (batch, number)
);
CREATE TABLE IF NOT EXISTS ${SCHEMA}.turns (of text PRIMARY KEY, next timestamptz NOT NULL);
COMMIT;
`;
