import { deserialize, serialize } from 'node:v8';
import type { Base } from './base.ts';

/** A base as bytes; what its slots share is written once. */
export const encodeBase = (base: Base): Uint8Array => serialize(base);

/** Throws for bytes that `encodeBase` did not make. */
export const decodeBase = (bytes: Uint8Array): Base => deserialize(bytes) as Base;
