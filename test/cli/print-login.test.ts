import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDigestPrinter } from '../tools/digest-printer.ts';
import {
  type Announcing,
  type EvePrinter,
  hasEvePrinter,
  startAnnouncing,
  startEvePrinter,
  TURN,
} from '../tools/ippeveprinter.ts';
import { describeWith } from '../tools/needs.ts';
import { addPamService, hasPam, type PamService } from '../tools/pam-service.ts';
import { makeProject, type Run, runIn, smallHandout } from '../tools/project.ts';

const PASSWORD = 'open-sesame-7';
const LOGIN = { PLAINLEAF_PRINTER_USER: 'clinic', PLAINLEAF_PRINTER_PASSWORD: PASSWORD };
const project = (): string =>
  makeProject({
    'content/handouts/tablets/en.yaml': `${smallHandout()}review:\n  version: 1.2.0\n  next: 2030-01-01\n`,
  });
const print = (root: string, uri: string, env: Readonly<Record<string, string>> = {}): Promise<Run> =>
  runIn(root, ['print', 'tablets', '--allow-unreviewed', '-p', 'letter', '--printer', uri], env);

/** Neither what was said nor a file of the project has the password, as it is or as it is sent. */
function expectNoPassword({ out, err }: Run, root: string): void {
  const forms = [PASSWORD, Buffer.from(`clinic:${PASSWORD}`).toString('base64')];
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isFile());
  expect(files.length).toBeGreaterThan(2);
  for (const form of forms) {
    expect(out + err).not.toContain(form);
    for (const file of files) expect(readFileSync(file, 'latin1').includes(form), file).toBe(false);
  }
}

describeWith(
  'ippeveprinter with PAM',
  hasEvePrinter() && hasPam(),
  'a printer that asks for a password',
  () => {
    let announcing: Announcing;
    let pam: PamService;
    let printer: EvePrinter;
    beforeAll(async () => {
      announcing = await startAnnouncing();
      pam = addPamService(PASSWORD);
      printer = await startEvePrinter(
        ['-2', '-f', 'application/pdf', '-A', '--pam-service', pam.name],
        announcing,
      );
    }, TURN);
    afterAll(async () => {
      await printer.close();
      pam.remove();
      await announcing.close();
    });

    it('says where the login belongs when there is none', async () => {
      const run = await print(project(), printer.uri);
      expect(run.code).toBe(3);
      expect(run.err).toContain('The printer asks for a login.');
      expect(run.err).toContain('PLAINLEAF_PRINTER_USER');
      expect(printer.spooled()).toEqual([]);
    });

    it('refuses a wrong password, and says so without it', async () => {
      const root = project();
      const run = await print(root, printer.uri, { ...LOGIN, PLAINLEAF_PRINTER_PASSWORD: `${PASSWORD}8` });
      expect(run.code).toBe(3);
      expect(run.err).toContain('The printer does not take the login.');
      expectNoPassword(run, root);
      expect(printer.spooled()).toEqual([]);
    });

    it('prints once with the right one', async () => {
      const root = project();
      const run = await print(root, printer.uri, LOGIN);
      expect(run, run.err).toMatchObject({ code: 0 });
      expect(printer.spooled()).toHaveLength(1);
      expectNoPassword(run, root);
    });

    it('takes no half of a login', async () => {
      const run = await print(project(), printer.uri, { PLAINLEAF_PRINTER_USER: 'clinic' });
      expect(run).toMatchObject({ code: 2 });
      expect(run.err).toContain('Only one of');
    });
  },
);

describe('a printer that asks for a digest', () => {
  it('never hears the password, and prints once, also when its number runs out in the middle', async () => {
    const printer = await startDigestPrinter({ user: 'clinic', password: PASSWORD }, 2);
    const root = project();
    const run = await print(root, printer.uri, LOGIN);
    expect(run, run.err).toMatchObject({ code: 0 });
    expect(printer.documents()).toBe(1);
    expect(printer.refusals()).toBeGreaterThan(1);
    expect(printer.heard().includes(PASSWORD)).toBe(false);
    expectNoPassword(run, root);
    const wrong = await print(project(), printer.uri, { ...LOGIN, PLAINLEAF_PRINTER_PASSWORD: 'no' });
    expect(wrong.err).toContain('The printer does not take the login.');
    expect(printer.documents()).toBe(1);
    await printer.close();
  });
});
