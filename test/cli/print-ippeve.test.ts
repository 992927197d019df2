import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type EvePrinter, evePrinters, hasEvePrinter } from '../tools/ippeveprinter.ts';
import { describeWith } from '../tools/needs.ts';
import { makeProject, type Run, runIn } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';

const SLUG = 'vitamins-bones-back-pain';

describeWith('ippeveprinter, or is not run by root', hasEvePrinter(), 'a real IPP printer', () => {
  const startAny = evePrinters();
  const start = (...argv: readonly string[]) => startAny('-f', 'application/pdf', ...argv);

  /** Prints a shipped handout, signed by nobody. */
  const print = (printer: EvePrinter, ...argv: readonly string[]): Promise<Run> =>
    runIn(REPOSITORY, [
      ...['print', SLUG, '-l', 'en-simple', '--allow-unreviewed', '--json', '--printer', printer.uri],
      ...['-o', mkdtempSync(join(tmpdir(), 'plainleaf-printed-')), ...argv],
    ]);

  interface Printed {
    readonly files: readonly Record<'file' | 'state' | 'media' | 'sides' | 'sha256', string>[];
  }

  it('prints sheets and pages, turned over both edges, on Letter, as they are', async () => {
    const printer = await start('-2');
    const run = await print(printer, '-e', 'leaflet,booklet,handout', '-n', '50');
    expect(run).toMatchObject({ code: 0 });
    const { files } = JSON.parse(run.out) as Printed;
    expect(
      files.map(({ file, state, media, sides }) => [file.split('/').at(-1), state, media, sides]),
    ).toEqual([
      ['leaflet-letter-print.pdf', 'printed', 'na_letter_8.5x11in', 'two-sided-short-edge'],
      ['booklet-letter-print.pdf', 'printed', 'na_letter_8.5x11in', 'two-sided-short-edge'],
      ['handout-letter.pdf', 'printed', 'na_letter_8.5x11in', 'two-sided-long-edge'],
    ]);
    const hashes = printer.spooled().map((pdf) => createHash('sha256').update(pdf).digest('hex'));
    expect(hashes).toEqual(files.map(({ sha256 }) => sha256));
    expect(printer.log()).toMatch(/copies integer 50|copies \(?integer\)? ?=? ?50/);
  });

  it('refuses A4 that is not in its tray, and prints on it where it is', async () => {
    const printer = await start('-2');
    const refused = await print(printer, '-e', 'leaflet', '-p', 'a4');
    expect(refused.code).toBe(3);
    expect(refused.out).toContain('print/media-not-loaded');
    expect(printer.spooled()).toEqual([]);

    const ppd = join(REPOSITORY, 'test/fixtures/printers/office.ppd');
    const other = await startAny('-P', ppd);
    const run = await print(other, '-e', 'leaflet');
    expect(run).toMatchObject({ code: 0 });
    expect((JSON.parse(run.out) as Printed).files).toMatchObject([
      { file: `${SLUG}/en-simple/leaflet-a4-print.pdf`, media: 'iso_a4_210x297mm' },
    ]);
    expect(other.spooled()).toHaveLength(1);
  });

  it('prints no leaflet on a printer for one side', async () => {
    const printer = await start();
    const run = await print(printer, '-e', 'leaflet');
    expect(run.code).toBe(3);
    expect(run.out).toContain('print/no-duplex');
    expect(printer.spooled()).toEqual([]);
  });

  it('is talked to over TLS with a certificate that plainleaf.yaml names, and with no other', async () => {
    const keys = mkdtempSync(join(tmpdir(), 'plainleaf-keys-'));
    const printer = await start('-2', '-K', keys);
    const uri = printer.uri.replace('ipp:', 'ipps:');
    const settings = (more: string): string =>
      makeProject({ 'plainleaf.yaml': `printers:\n  office:\n    uri: ${uri}\n${more}` });
    const refused = await runIn(settings(''), ['printers']);
    expect(refused).toMatchObject({ code: 3 });
    expect(refused.err).toContain('certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)');
    // it makes its own when it is first asked
    const root = settings('    ca: office.pem\n');
    copyFileSync(join(keys, 'localhost.crt'), join(root, 'office.pem'));
    const run = await runIn(root, ['printers']);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain(uri);
    expect(await runIn(settings('    ca: missing.pem\n'), ['printers'])).toMatchObject({ code: 2 });
  });

  it('is listed with what it can do', async () => {
    const printer = await start('-2', '-l', 'Waiting room', '-M', 'Acme', '-m', 'Laser 9');
    const run = await runIn(makeProject({}), ['printers', `localhost:${printer.port}`]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('  model     Acme Laser 9\n');
    expect(run.out).toContain('  place     Waiting room\n');
    expect(run.out).toMatch(/ {2}loaded {4}Letter/);
    expect(run.out).toContain('  sides     both\n');
  });
});
