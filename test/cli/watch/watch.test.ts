import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { makeProject, runIn, smallHandout } from '../../tools/project.ts';
import { type Watching, watchIn } from '../../tools/watch.ts';

const TABLETS = 'content/handouts/tablets/en.yaml';
const DROPS = 'content/handouts/drops/en.yaml';
const BOTH = { [TABLETS]: smallHandout(), [DROPS]: smallHandout('      - Shake the bottle.') };
const FIGURE = smallHandout('      - figure:\n          image: plate.png\n          alt: A plate.');

let watching: Watching | undefined;
afterEach(async () => {
  await watching?.interrupt();
  watching = undefined;
});

/** A project whose first build is done. */
async function watched(
  files: Readonly<Record<string, string | Uint8Array>>,
  argv: readonly string[] = [],
): Promise<{
  readonly root: string;
  readonly watch: Watching;
  save(path: string, text: string | Uint8Array): void;
}> {
  const root = makeProject(files);
  watching = watchIn(root, argv);
  await watching.nextRound();
  const save = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  return { root, watch: watching, save };
}

const pdfOf = (root: string, slug = 'tablets'): Buffer =>
  readFileSync(join(root, `out/${slug}/en/handout-a4.pdf`));
const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 300, height: 200, channels: 3, background } })
    .png()
    .toBuffer();
const slugs = ({ files }: Awaited<ReturnType<Watching['nextRound']>>): readonly string[] =>
  files.map(({ slug }) => slug);

describe('build --watch', () => {
  it('builds a handout that is saved, and no other', async () => {
    const { root, watch, save } = await watched(BOTH);
    const [tablets, drops] = [pdfOf(root), pdfOf(root, 'drops')];

    save(TABLETS, smallHandout('      - Take it with water.'));

    expect(await watch.nextRound()).toMatchObject({
      changed: [TABLETS],
      files: [{ slug: 'tablets' }],
      problems: [],
    });
    expect(pdfOf(root).equals(tablets)).toBe(false);
    expect(pdfOf(root, 'drops').equals(drops)).toBe(true);
    const said = await watch.until(/built tablets \(en\)/);
    expect(said).toMatch(/^\d\d:\d\d:\d\d {2}changed: content\/handouts\/tablets\/en\.yaml$/m);
    expect(await watch.interrupt()).toBe(0);
  });

  it('keeps the last good PDF while a handout is broken, and says when it is well again', async () => {
    const { root, watch, save } = await watched(BOTH);
    const good = pdfOf(root);

    save(TABLETS, 'title: [');
    expect(await watch.nextRound()).toMatchObject({
      files: [],
      problems: [{ severity: 'error', file: TABLETS }],
      stale: ['out/tablets/en/handout-a4.pdf'],
    });
    expect(pdfOf(root).equals(good)).toBe(true);
    expect(await watch.until(/not built: tablets/)).toContain('do not hand it out');

    save(TABLETS, smallHandout());
    expect(slugs(await watch.nextRound())).toEqual(['tablets']);
    await watch.until(/tablets \(en\) is well again/);
    expect(pdfOf(root).equals(good)).toBe(true);
  });

  it('builds every handout of a clinic, a theme or a locale that is saved', async () => {
    const clinic = 'name: Ours\nphone: 555 0100\n';
    const { root, watch, save } = await watched({
      ...BOTH,
      [DROPS]: `${smallHandout()}clinic: ours\n`,
      'content/clinics/ours.yaml': clinic,
    });
    save('content/clinics/ours.yaml', clinic.replace('Ours', 'Ours Too'));
    expect(slugs(await watch.nextRound())).toEqual(['drops']);

    // in place of the shipped ones
    const shipped = (path: string): Buffer => readFileSync(join(import.meta.dirname, '../../..', path));
    save('content/themes/standard.yaml', shipped('content/themes/warm.yaml'));
    const before = pdfOf(root);
    expect(slugs(await watch.nextRound())).toEqual(['drops', 'tablets']);
    expect(pdfOf(root).equals(before)).toBe(false);
    save('content/locales/en.yaml', shipped('content/locales/en.yaml'));
    expect(slugs(await watch.nextRound())).toEqual(['drops', 'tablets']);
  });

  it('sees a picture that was missing, that is drawn anew and that is gone', async () => {
    const { root, watch, save } = await watched({ ...BOTH, [TABLETS]: FIGURE });
    expect(existsSync(join(root, 'out/tablets'))).toBe(false);
    const plate = 'content/handouts/tablets/plate.png';

    save(plate, await picture('#2F7D4F'));
    expect(slugs(await watch.nextRound())).toEqual(['tablets']);
    const green = pdfOf(root);
    save(plate, await picture('#0B4F6C'));
    expect(slugs(await watch.nextRound())).toEqual(['tablets']);
    expect(pdfOf(root).equals(green)).toBe(false);
    rmSync(join(root, plate));
    expect((await watch.nextRound()).problems).toEqual([expect.objectContaining({ id: 'asset/missing' })]);
  });

  it('builds everything when plainleaf.yaml is saved', async () => {
    const { root, watch, save } = await watched(BOTH);
    save('plainleaf.yaml', 'theme: warm\n');
    expect(slugs(await watch.nextRound())).toEqual(['drops', 'tablets']);
    const warm = pdfOf(root);
    save('plainleaf.yaml', 'themes: warm\n');
    expect((await watch.nextRound()).problems).toEqual([
      expect.objectContaining({ id: 'schema/unknown-key', file: 'plainleaf.yaml' }),
    ]);
    expect(pdfOf(root).equals(warm)).toBe(true);
    save('plainleaf.yaml', 'theme: standard\n');
    expect(slugs(await watch.nextRound())).toEqual(['drops', 'tablets']);
    expect(pdfOf(root).equals(warm)).toBe(false);
  });

  it('builds a new handout, and tells of one that is gone', async () => {
    const { root, watch, save } = await watched(BOTH);
    save('content/handouts/inhaler/en.yaml', smallHandout());
    expect(slugs(await watch.nextRound())).toEqual(['inhaler']);
    rmSync(join(root, 'content/handouts/inhaler'), { recursive: true });
    expect(await watch.nextRound()).toMatchObject({
      files: [],
      problems: [{ id: 'content/missing', message: expect.stringContaining('inhaler/en.yaml is gone') }],
      stale: ['out/inhaler/en/handout-a4.pdf'],
    });
    save('content/handouts/inhaler/en.yaml', smallHandout());
    expect(slugs(await watch.nextRound())).toEqual(['inhaler']);
  });

  it('waits for a handout that was named and is gone, and leaves alone what was not named', async () => {
    const { root, watch, save } = await watched(BOTH, ['tablets']);
    rmSync(join(root, TABLETS));
    expect((await watch.nextRound()).problems).toContainEqual(
      expect.objectContaining({ message: 'There is no handout named “tablets”.' }),
    );
    save(DROPS, smallHandout('      - Shake it well.'));
    save(TABLETS, smallHandout());
    expect(slugs(await watch.nextRound())).toEqual(['tablets']);
    expect(existsSync(join(root, 'out/drops'))).toBe(false);
  });

  it('sees a template of one’s own, and whatever it imports', async () => {
    const { root, watch, save } = await watched({ [TABLETS]: smallHandout() });
    const shipped = pdfOf(root);
    const eject = await runIn(root, ['template', 'eject', '--json']);
    expect(eject.code).toBe(0);
    await watch.nextRound();
    const entry = readFileSync(join(root, 'templates/handout.tsx'), 'utf8');

    save(
      'templates/handout.tsx',
      `import { words } from '../lib/words.ts';\n${entry}\nif (words) throw new Error(words);\n`,
    );
    expect((await watch.nextRound()).problems).toEqual([
      expect.objectContaining({ id: 'template/missing-module', file: 'templates/handout.tsx' }),
    ]);
    save('lib/words.ts', "import text from './text.json';\nexport const words: string = text.words;\n");
    expect((await watch.nextRound()).problems).toEqual([
      expect.objectContaining({ id: 'template/missing-module', file: 'lib/words.ts' }),
    ]);
    save('lib/text.json', '{ "words": "one" }');
    expect((await watch.nextRound()).problems[0]?.message).toContain('one');
    save('lib/text.json', '{ "words": "two" }');
    expect((await watch.nextRound()).problems[0]?.message).toContain('two');
    save('lib/words.ts', "export const words: string = '';\n");
    expect(slugs(await watch.nextRound())).toEqual(['tablets']);

    const measure = readFileSync(join(root, 'templates/parts/measure.tsx'), 'utf8');
    save('templates/parts/measure.tsx', `${measure}\nthrow new Error('three');\n`);
    expect((await watch.nextRound()).problems[0]?.message).toContain('three');
    rmSync(join(root, 'templates'), { recursive: true });
    expect(slugs(await watch.nextRound())).toEqual(['tablets']);
    expect(pdfOf(root).equals(shipped)).toBe(true);
  });

  it('reads a font of one’s own anew', async () => {
    const font = (name: string): Buffer =>
      readFileSync(join(import.meta.dirname, '../../../node_modules/@expo-google-fonts', name));
    const locale = readFileSync(join(import.meta.dirname, '../../../content/locales/en.yaml'), 'utf8');
    const own = 'content/fonts/our-watched-sans';
    const { root, watch, save } = await watched({
      [TABLETS]: smallHandout(),
      'content/locales/en.yaml': locale.replace(/atkinson-hyperlegible-next/g, 'our-watched-sans'),
    });
    save(`${own}/400.ttf`, font('source-sans-3/400Regular/SourceSans3_400Regular.ttf'));
    save(`${own}/700.ttf`, font('source-sans-3/700Bold/SourceSans3_700Bold.ttf'));
    while (!slugs(await watch.nextRound()).includes('tablets')) expect(watch.rounds()).toBeLessThan(4);
    const first = pdfOf(root);
    save(
      `${own}/400.ttf`,
      font('atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'),
    );
    expect(slugs(await watch.nextRound())).toEqual(['tablets']);
    expect(pdfOf(root).equals(first)).toBe(false);
  });

  it('comes out right for an editor that saves in several steps', async () => {
    const { root, watch, save } = await watched({ [TABLETS]: smallHandout() });
    const last = smallHandout('      - Take it with juice.');
    // as vim does
    renameSync(join(root, TABLETS), join(root, `${TABLETS}~`));
    save(TABLETS, last.slice(0, 20));
    save(TABLETS, last);
    rmSync(join(root, `${TABLETS}~`));
    expect(await watch.nextRound()).toMatchObject({ files: [{ slug: 'tablets' }], problems: [] });
    // as programs do that write beside the file and rename
    save(`${TABLETS}.new`, smallHandout('      - Take it with milk.'));
    renameSync(join(root, `${TABLETS}.new`), join(root, TABLETS));
    expect(await watch.nextRound()).toMatchObject({ files: [{ slug: 'tablets' }], problems: [] });
    const alone = makeProject({ [TABLETS]: readFileSync(join(root, TABLETS)) });
    await runIn(alone, ['build', '--paper', 'a4']);
    expect(pdfOf(root).equals(pdfOf(alone))).toBe(true);
    expect(watch.rounds()).toBeLessThan(6);
  });

  it('ends with what was saved last, however often it is saved during a build', async () => {
    const { root, watch, save } = await watched(BOTH);
    for (let n = 1; n <= 40; n++) {
      save(TABLETS, smallHandout(`      - Take ${n} tablets.`));
      await new Promise((resolve) => setImmediate(resolve));
    }
    const last = makeProject({ [TABLETS]: readFileSync(join(root, TABLETS)) });
    await runIn(last, ['build', '--paper', 'a4']);
    do await watch.nextRound();
    while (!pdfOf(root).equals(pdfOf(last)));
    expect(watch.rounds()).toBeLessThan(10);
  });

  it('ends at once when it is interrupted in a build, and leaves nothing half-written', async () => {
    const root = makeProject(BOTH);
    const first = watchIn(root);
    expect(await first.interrupt()).toBe(130);
    const left = existsSync(join(root, 'out')) ? readdirSync(join(root, 'out'), { recursive: true }) : [];
    expect(left.filter((name) => String(name).endsWith('.tmp'))).toEqual([]);
  });

  it('builds what was saved meanwhile once a misnamed file is mended', async () => {
    const { root, watch, save } = await watched({ [TABLETS]: smallHandout() });
    save('content/handouts/drops/en.yml', smallHandout());
    save(TABLETS, smallHandout('      - Take it with water.'));
    expect(await watch.nextRound()).toMatchObject({
      files: [],
      problems: [{ message: expect.stringContaining('drops/en.yml would not be read') }],
      stale: [],
    });
    renameSync(join(root, 'content/handouts/drops/en.yml'), join(root, DROPS));
    expect(slugs(await watch.nextRound())).toEqual(['drops', 'tablets']);
  });

  it('goes on when the machine would not write, and tries again', async () => {
    const { root, watch, save } = await watched({ [TABLETS]: smallHandout(), 'out/drops': 'a file' });
    save(DROPS, smallHandout());
    expect(await watch.nextRound()).toMatchObject({
      files: [],
      failure: { message: /could not be written/ },
    });
    rmSync(join(root, 'out/drops'));
    save('content/handouts/drops/note.txt', 'anything');
    expect(slugs(await watch.nextRound())).toEqual(['drops']);
  });

  it.each([
    [['nope'], /no handout named “nope”/],
    [['--clinic', 'nope'], /no clinic named “nope”/],
  ])('is called wrongly as build is: %j', async (argv, says) => {
    const root = makeProject(BOTH);
    const run = await runIn(root, ['build', '--watch', ...argv]);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(says);
  });
});
