import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY } from '../tools/shipped.ts';
import { build } from '../tools/warm-build.ts';

const ARTICLE = { slug: 'vitamins-bones-back-pain', lang: 'en', papers: ['a4'] } as const;
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const first = async (...of: Parameters<typeof build>): Promise<Uint8Array> =>
  (await build(...of))[0]?.bytes ?? new Uint8Array();

describe('the same input', () => {
  it('gives the same bytes the second time, in another folder and in another process', async () => {
    const once = await first(REPOSITORY, ARTICLE);
    expect(once.length).toBeGreaterThan(20_000);
    expect(hash(await first(REPOSITORY, ARTICLE))).toBe(hash(once));

    const elsewhere = mkdtempSync(join(tmpdir(), 'plainleaf-elsewhere-'));
    cpSync(join(REPOSITORY, 'content'), join(elsewhere, 'content'), { recursive: true });
    expect(hash(await first(elsewhere, ARTICLE))).toBe(hash(once));

    // `npm ci` has built the command
    const command = join(REPOSITORY, 'dist/src/cli/main.js');
    expect(existsSync(command)).toBe(true);
    const { PLAINLEAF_CLINIC: _, SOURCE_DATE_EPOCH: __, ...env } = process.env;
    execFileSync(process.execPath, [command, 'build', '--paper', 'a4', '--lang', 'en'], {
      cwd: elsewhere,
      env,
      stdio: 'ignore',
    });
    const written = readFileSync(join(elsewhere, 'out', ARTICLE.slug, 'en/handout-a4.pdf'));
    expect(hash(written)).toBe(hash(once));
  });

  it('gives other bytes for another date and another clinic', async () => {
    const plain = await first(REPOSITORY, ARTICLE);
    const dated = await first(REPOSITORY, { ...ARTICLE, creationDate: new Date('2020-02-02T00:00:00Z') });
    const branded = await first(REPOSITORY, { ...ARTICLE, clinic: 'hillside' });
    expect(new Set([plain, dated, branded].map(hash)).size).toBe(3);
  });
});
