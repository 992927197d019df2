import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/run.ts';
import { makeProject, runIn, runWith, smallHandout } from '../tools/project.ts';
import { printerAttribute, type ScriptedPrinter, startScriptedPrinter } from '../tools/scripted-printer.ts';

let printer: ScriptedPrinter;
beforeEach(async () => {
  printer = await startScriptedPrinter();
});
afterEach(() => printer.close());

const project = (settings = `printers:\n  office: ${printer.uri}\n`): string =>
  makeProject({
    'content/handouts/tablets/en.yaml': `${smallHandout()}leaflet: true\nreview:\n  version: 1.2.0\n  next: 2030-01-01\n`,
    'plainleaf.yaml': settings,
  });

const PRINT = ['print', 'tablets', '--allow-unreviewed'] as const;
const documents = (): readonly Buffer[] => printer.jobs.flatMap((job) => job.documents);

describe('plainleaf print', () => {
  it('prints the sheets of a leaflet on the paper that the printer has, turned as they are made', async () => {
    const root = project();
    const run = await runIn(root, [...PRINT, '-e', 'leaflet', '--copies', '50']);
    expect(run).toMatchObject({ code: 0, out: '' });
    expect(run.err).toContain('tablets/en/leaflet-letter-print.pdf  50 copies on office');
    const [job] = printer.jobs;
    expect(job?.told).toEqual([
      'copies=50',
      'media=na_letter_8.5x11in',
      'sides=two-sided-short-edge',
      'print-scaling=none',
    ]);
    // nothing of the handout on the printer's panel
    expect(job?.name).toMatch(/^Plainleaf [0-9a-f]{32}$/);
    expect(documents()).toHaveLength(1);
    expect(documents()[0]?.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('prints the pages of a handout, each edition and language once, with the bytes that build writes', async () => {
    const root = makeProject({
      'content/handouts/tablets/en.yaml':
        `${smallHandout()}review:\n  version: 1.2.0\n  next: 2030-01-01\nreviewed_by: []\n`.replace(
          'reviewed_by: []\n',
          '',
        ),
      'plainleaf.yaml': '',
    });
    const flags = ['-e', 'handout,large-print', '-p', 'a4', '--json'] as const;
    const run = await runIn(root, [...PRINT, ...flags, '--printer', printer.uri]);
    expect(run.code).toBe(0);
    const { files } = JSON.parse(run.out) as { files: { file: string; state: string; sides: string }[] };
    expect(files).toMatchObject([
      { file: 'tablets/en/handout-a4.pdf', state: 'printed', sides: 'one-sided', media: 'iso_a4_210x297mm' },
      { file: 'tablets/en/large-print-a4.pdf', state: 'printed' },
    ]);
    expect(documents()).toHaveLength(2);
  });

  it('prints no handout that nobody has signed', async () => {
    const run = await runIn(project(), ['print', 'tablets']);
    expect(run).toMatchObject({ code: 1 });
    expect(run.err).toContain('delivery/unreviewed');
    expect(printer.jobs).toEqual([]);
  });

  it('refuses what the printer cannot do, before anything is sent', async () => {
    printer.attributes.set('media-ready', printerAttribute.keywords('media-ready', 'iso_a4_210x297mm'));
    printer.attributes.set('sides-supported', printerAttribute.keywords('sides-supported', 'one-sided'));
    const run = await runIn(project(), [...PRINT, '-e', 'leaflet', '-p', 'letter']);
    expect(run).toMatchObject({ code: 3 });
    expect(run.err).toContain('There is no Letter in the printer: it is loaded with A4.');
    expect(run.err).toContain('print/no-duplex');
    expect(printer.heard).toEqual(['Get-Printer-Attributes']);
  });

  it('takes what plainleaf.yaml knows of a printer', async () => {
    const settings = `printers:\n  office:\n    uri: ${printer.uri}\n    flip: turned\n    margins: 4\n`;
    const run = await runIn(project(settings), [...PRINT, '-e', 'leaflet', '--printer', 'office']);
    expect(run.code).toBe(0);
    expect(printer.jobs[0]?.told).toContain('sides=two-sided-long-edge');
  });

  it('says what the printer says, and waits for it', async () => {
    printer.onLook = (job, look) => {
      job.state = look > 1 ? 'completed' : 'stopped';
      job.reasons = look > 1 ? [] : ['printer-stopped'];
      printer.attributes.set(
        'printer-state-reasons',
        printerAttribute.keywords('printer-state-reasons', look > 1 ? 'none' : 'media-empty-error'),
      );
    };
    const run = await runIn(project(), PRINT);
    expect(run.code).toBe(0);
    expect(run.err).toContain('office: There is no paper in it.\n');
  });

  it('tells of a job that the printer gave up', async () => {
    printer.onLook = (job) => {
      job.state = 'aborted';
    };
    const run = await runIn(project(), PRINT);
    expect(run.code).toBe(3);
    expect(run.err).toContain('The printer gave the job up.');
    const root = project();
    await runIn(root, PRINT);
    // it has ended: whoever prints it again knows
    printer.onLook = (job) => {
      job.state = 'completed';
    };
    expect(await runIn(root, PRINT)).toMatchObject({ code: 0 });
  });

  it('prints the same again when that is asked for: another day is another fifty', async () => {
    const root = project();
    expect(await runIn(root, PRINT)).toMatchObject({ code: 0 });
    expect(await runIn(root, PRINT)).toMatchObject({ code: 0 });
    expect(documents()).toHaveLength(2);
    expect(new Set(printer.jobs.map(({ name }) => name)).size).toBe(2);
    expect(readdirSync(join(root, 'out/printed'))).toEqual(['2026-11-24-1', '2026-11-24-2']);
  });

  describe('a job that was not seen to end', () => {
    async function hung(root: string): Promise<void> {
      printer.onLook = (job) => {
        job.state = 'printing';
      };
      const run = await runIn(root, [...PRINT, '--wait', '1']);
      expect(run).toMatchObject({ code: 75 });
      expect(run.err).toContain('--resume');
      printer.onLook = (job) => {
        job.state = 'completed';
      };
    }

    it('is not printed again unless somebody says so', async () => {
      const root = project();
      await hung(root);
      const run = await runIn(root, PRINT);
      expect(run).toMatchObject({ code: 2 });
      expect(run.err).toContain('nobody knows whether it came out');
      expect(documents()).toHaveLength(1);
      expect(await runIn(root, [...PRINT, '--again'])).toMatchObject({ code: 0 });
      expect(documents()).toHaveLength(2);
    });

    it('is found by its name, and followed to its end', async () => {
      const root = project();
      await hung(root);
      expect(await runIn(root, [...PRINT, '--resume'])).toMatchObject({ code: 0 });
      expect(documents()).toHaveLength(1);
      // and then it is over
      expect(await runIn(root, [...PRINT, '--resume'])).toMatchObject({ code: 2 });
      const journal = readFileSync(join(root, 'out/printed/2026-11-24-1/journal.ndjson'), 'utf8');
      expect(journal).not.toMatch(/tablets|office|127\.0\.0\.1/);
    });
  });

  it('leaves the job to the printer when it is interrupted, and finds it again', async () => {
    const root = project();
    const stop = new AbortController();
    printer.onLook = (job) => {
      job.state = 'printing';
      stop.abort();
    };
    const run = await runWith({ cwd: root, interrupted: stop.signal }, (terminal) =>
      runCommandLine(PRINT, terminal),
    );
    expect(run).toMatchObject({ code: 75 });
    expect(run.err).toContain('The printer has the job, and goes on with it.');
    printer.onLook = (job) => {
      job.state = 'completed';
    };
    expect(await runIn(root, [...PRINT, '--resume'])).toMatchObject({ code: 0 });
    expect(documents()).toHaveLength(1);
  });

  it('prints nothing of several editions where one cannot be', async () => {
    const root = project();
    const run = await runIn(root, [...PRINT, '-e', 'all']);
    expect(run.code).toBe(3);
    // the poster needs a larger sheet
    expect(run.err).toContain('The printer takes no Tabloid.');
    expect(printer.jobs).toEqual([]);
  });

  it.each([
    ['no printer', [...PRINT], '', 'No printer is named'],
    ['several', [...PRINT], 'printers:\n  one: ipp://a/\n  two: ipp://b/\n', '--printer one or two'],
    [
      'one that is not there',
      [...PRINT, '--printer', 'ofice'],
      'printers:\n  office: ipp://a/\n',
      'Did you mean',
    ],
    ['no address', [...PRINT, '--printer', 'http://a/'], '', 'no printer named'],
    ['no copies', [...PRINT, '--copies', '0', '--printer', 'ipp://a/'], '', '--copies cannot be “0”'],
    ['both', [...PRINT, '--resume', '--again', '--printer', 'ipp://a/'], '', 'two different things'],
  ])('is refused with %s', async (_, argv, settings, words) => {
    const run = await runIn(project(settings), argv);
    expect(run.code).toBe(2);
    expect(run.err).toContain(words);
  });

  it('says what is wrong with an edition without pages', async () => {
    const run = await runIn(project(), [...PRINT, '-e', 'html']);
    expect(run).toMatchObject({ code: 2 });
    expect(run.err).toContain('has no pages to print');
  });

  it('says where plainleaf.yaml is wrong', async () => {
    const run = await runIn(project('printers:\n  office: http://desk/\n'), PRINT);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/plainleaf\.yaml:2:/);
  });

  it('sends the very bytes that build writes', async () => {
    const root = project();
    const signed = ['approve', 'tablets', '--as', 'Ann Lee, nurse', '--yes', '--despite-findings'];
    expect(await runIn(root, signed)).toMatchObject({ code: 0 });
    await runIn(root, ['build', 'tablets', '-e', 'leaflet', '-p', 'a4']);
    expect(await runIn(root, ['print', 'tablets', '-e', 'leaflet', '-p', 'a4'])).toMatchObject({ code: 0 });
    const built = readFileSync(join(root, 'out/tablets/en/leaflet-a4-print.pdf'));
    expect(documents().map((document) => document.equals(built))).toEqual([true]);
  });
});

describe('plainleaf printers', () => {
  it('lists the printers of plainleaf.yaml with what they can do', async () => {
    const run = await runIn(project(), ['printers']);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain(`office\n  address   ${printer.uri}\n`);
    expect(run.out).toContain('  loaded    Letter, A4\n');
    const json = await runIn(project(), ['printers', printer.uri, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({
      printers: [{ uri: printer.uri, mediaReady: ['na_letter_8.5x11in', 'iso_a4_210x297mm'], copies: 999 }],
    });
  });

  it('finds the printer of a host', async () => {
    const run = await runIn(makeProject({}), ['printers', `127.0.0.1:${printer.port}`]);
    expect(run).toMatchObject({ code: 0 });
    expect(run.out).toContain(`address   ${printer.uri}`);
  });

  it('says why one cannot be asked', async () => {
    const { uri } = printer;
    await printer.close();
    const run = await runIn(makeProject({}), ['printers', uri]);
    printer = await startScriptedPrinter();
    expect(run).toMatchObject({ code: 3 });
    expect(run.err).toContain('ECONNREFUSED');
  });

  it.each([[[]], [['http://desk/']]])('is refused with %j', async (argv) => {
    expect(await runIn(project(''), ['printers', ...argv])).toMatchObject({ code: 2 });
  });
});
