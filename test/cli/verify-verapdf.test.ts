import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { askVeraPdf } from '../../src/verapdf/index.ts';
import { describeWith } from '../tools/needs.ts';
import { runIn } from '../tools/project.ts';
import { spoil } from '../tools/spoil.ts';
import { builtTablets } from '../tools/tablets.ts';
import { hasVeraPdf, veraPdfCommand } from '../tools/verapdf/verapdf.ts';

const PATH = process.env.PATH ?? '';
const FILE = 'out/tablets/en/handout-a4.pdf';

describeWith('Java with veraPDF', hasVeraPdf(), 'veraPDF', () => {
  it('is quoted with its version and verdicts, in the report and on the certificate', async () => {
    const { root } = await builtTablets();
    const env = { PATH, VERAPDF: veraPdfCommand() };
    const run = await runIn(root, ['verify', '--certificate', 'check.html', FILE], env);
    expect(run.code).toBe(0);
    expect(run.out).toContain(
      'veraPDF     PDF/UA-1 validation profile: passed; PDF/A-2a validation profile: passed',
    );
    const html = readFileSync(join(root, 'check.html'), 'utf8');
    expect(html).toMatch(/<caption>veraPDF \d+\.\d+\.\d+, /);
    expect(html).toMatch(
      /<th scope="row">PDF\/UA-1 validation profile<\/th><td>Passed<\/td><td>[\d,]+ checks/,
    );
  }, 60_000);

  it('has the last word on a claim', async () => {
    const { root, bytes } = await builtTablets();
    const spoilt = await spoil(bytes, ({ objects }) => {
      for (const page of objects('Type', 'Page')) page.delete(PDFName.of('Tabs'));
    });
    writeFileSync(join(root, FILE), spoilt);
    const env = { PATH, VERAPDF: veraPdfCommand() };
    const run = await runIn(root, ['verify', '--json', FILE], env);
    expect(run.code).toBe(1);
    const { files } = JSON.parse(run.out) as { files: { findings: { id: string; message: string }[] }[] };
    expect(files[0]?.findings).toEqual([
      expect.objectContaining({
        id: 'verapdf/failed',
        severity: 'error',
        message: expect.stringMatching(/PDF\/UA-1.*Tabs/),
      }),
    ]);
  }, 60_000);
});

/** A command that does what a script says. */
function command(script: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'plainleaf-verapdf-')), 'verapdf');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('a veraPDF that does not answer', () => {
  const claims = { pdfUa: '1', pdfA: null };

  it('is absent, and that is no failure', async () => {
    expect(await askVeraPdf('x.pdf', claims, { PATH: '/nowhere' })).toEqual({ type: 'absent' });
    expect(await askVeraPdf('x.pdf', { pdfUa: null, pdfA: null }, { PATH })).toEqual({ type: 'no-claim' });
  });

  it('is killed with all it started when its time is over', async () => {
    const note = join(mkdtempSync(join(tmpdir(), 'plainleaf-verapdf-')), 'alive');
    const env = { PATH, VERAPDF: command(`(sleep 2; echo yes > '${note}') & wait`) };
    expect(await askVeraPdf('x.pdf', claims, env, 300)).toEqual({
      type: 'failed',
      because: 'it gave no answer within 1 seconds',
    });
    await new Promise((resolve) => setTimeout(resolve, 2200));
    expect(() => readFileSync(note)).toThrow();
  });

  it.each(['echo nonsense', 'echo "{}"', 'exit 3'])('says what cannot be understood: %s', async (script) => {
    expect(await askVeraPdf('x.pdf', claims, { PATH, VERAPDF: command(script) })).toEqual({
      type: 'failed',
      because: 'its answer for ua1 cannot be understood',
    });
  });
});
