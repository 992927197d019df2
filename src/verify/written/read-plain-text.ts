import type { WrittenReading } from './written-reading.ts';

/** Reads a file of plain text. Throws a TypeError for bytes that are not UTF-8. */
export function readPlainText(bytes: Uint8Array): WrittenReading {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return { furnitureStands: 'between', told: [{ type: 'text', text }], furniture: [] };
}
