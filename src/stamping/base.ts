import type { DrawnSlot } from '../tagged-pdf/index.ts';

/** A finished file, and what of it can be written anew. */
export interface BaseFile {
  readonly bytes: Uint8Array;
  readonly slots: readonly DrawnSlot[];
  readonly pages: number;
  /** Of each copy. */
  readonly fileName: string;
}

/**
 * What all copies of one shape have in common. A copy is `prefix` as it is, then its slots, then the table of
 * cross-references; it has one revision, and nothing of another copy is in it.
 */
export interface Base {
  /** From the file's first line on: every object that never changes. */
  readonly prefix: Uint8Array;
  /** In the order of their objects. */
  readonly slots: readonly DrawnSlot[];
  readonly table: CrossReferences;
  readonly pages: number;
  readonly fileName: string;
}

/** The cross-reference stream of a copy, but for the places of what changes (ISO 32000-2, 7.5.8). */
export interface CrossReferences {
  /** Number of its object. */
  readonly object: number;
  /** An entry for each object, from object 0: type, four bytes of place, two of index. */
  readonly entries: Uint8Array;
  /** Its dictionary up to the file's ID. */
  readonly dictionary: string;
}

/** Bytes of an entry: 1 for its type, 4 for a place in the file, 2 for an index in an object stream. */
export const ENTRY = { type: 1, place: 4, index: 2, all: 7 } as const;
