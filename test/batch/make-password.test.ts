import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKeys } from '../../src/batch/keys.ts';
import { makePassword } from '../../src/batch/make-password.ts';

const bytesOf = (seed: number) => (round: number) => createHash('sha256').update(`${seed} ${round}`).digest();
const many = Array.from({ length: 2000 }, (_, seed) => makePassword(bytesOf(seed)));

describe('a password', () => {
  it('is three groups of four signs that nobody takes for others', () => {
    for (const password of many)
      expect(password).toMatch(/^[2-9b-df-hj-km-np-tv-z]{4}(?:-[2-9b-df-hj-km-np-tv-z]{4}){2}$/);
    expect(new Set(many).size).toBe(many.length);
  });

  it('holds each sign about as often as any other', () => {
    const counts = new Map<string, number>();
    for (const sign of many.join('').replaceAll('-', '')) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    expect(counts.size).toBe(28);
    const mean = (2000 * 12) / 28;
    for (const [sign, count] of counts)
      expect(Math.abs(count - mean), sign).toBeLessThan(5 * Math.sqrt(mean));
  });

  it('takes no byte that would make some signs likelier, and asks for more bytes where they run out', () => {
    const rounds: number[] = [];
    const password = makePassword((round) => {
      rounds.push(round);
      return round === 0 ? Uint8Array.of(255, 252, 0) : new Uint8Array(11).fill(27);
    });
    expect(password).toBe('2zzz-zzzz-zzzz');
    expect(rounds).toEqual([0, 1]);
  });
});

describe('the keys of a batch', () => {
  it('give a row the same password whenever they are opened, and each row and each batch another', async () => {
    const [folder, other] = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'plainleaf-keys-')));
    const [first, again, elsewhere] = [
      await openKeys(folder ?? ''),
      await openKeys(folder ?? ''),
      await openKeys(other ?? ''),
    ];
    expect(again.password('7')).toBe(first.password('7'));
    expect(first.password('8')).not.toBe(first.password('7'));
    expect(elsewhere.password('7')).not.toBe(first.password('7'));
    expect(first.key('7')).not.toContain(first.password('7').replaceAll('-', ''));
  });
});
