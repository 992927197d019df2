import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import { propsOf, render } from './pdf/render.ts';
import { h, link, page, render as renderElements, text, view } from './tagged-pdf/elements.ts';
import { describeWith } from './tools/needs.ts';
import { buildShipped, REPOSITORY, type ShippedFile } from './tools/shipped.ts';
import { hasVeraPdf, validate } from './tools/verapdf/verapdf.ts';
import { build } from './tools/warm-build.ts';

// veraPDF reads a hundred pages, one after the other
vi.setConfig({ testTimeout: 300_000 });

describeWith('Java with libjaxb-java', hasVeraPdf(), 'veraPDF', () => {
  let files: readonly ShippedFile[];
  const folder = mkdtempSync(join(tmpdir(), 'plainleaf-conformance-'));
  beforeAll(async () => {
    files = await buildShipped();
  });

  it('passes every shipped PDF as PDF/UA-1 and PDF/A-2a', async () => {
    const verdicts = await validate(
      ['ua1', '2a'],
      files.map(({ path }) => path),
    );
    expect(verdicts).toHaveLength(files.length * 2);
    expect(verdicts.filter(({ checks }) => checks < 1000)).toEqual([]);
    expect(verdicts.filter(({ passed }) => !passed)).toEqual([]);
  });

  it('passes every shipped PDF built with --conformance ua-2 as PDF/UA-2 and PDF/A-4', async () => {
    const built = await buildShipped(['--conformance', 'ua-2']);
    const verdicts = await validate(
      ['ua2', '4'],
      built.map(({ path }) => path),
    );
    expect(verdicts).toHaveLength(built.length * 2);
    expect(verdicts.filter(({ checks }) => checks < 1000)).toEqual([]);
    expect(verdicts.filter(({ passed }) => !passed)).toEqual([]);
  });

  it('passes every kind of block as either, on both papers', async () => {
    const paths = { 'ua-1': [] as string[], 'ua-2': [] as string[] };
    for (const paper of ['letter', 'a4'] as const) {
      const props = await propsOf({ file: 'test/fixtures/pdf/every-block.yaml', paper });
      for (const conformance of ['ua-1', 'ua-2'] as const) {
        const { violations, bytes } = await render(props, { conformance });
        expect(violations).toEqual([]);
        const path = join(folder, `${paper}-${conformance}.pdf`);
        writeFileSync(path, bytes);
        paths[conformance].push(path);
      }
    }
    const first = await validate(['ua1', '2a'], paths['ua-1']);
    const second = await validate(['ua2', '4'], paths['ua-2']);
    expect([...first, ...second].map(({ passed, failures }) => (passed ? '' : failures))).toEqual(
      Array(8).fill(''),
    );
  });

  it('passes what no template draws so far: quotations, notes, places without an element', async () => {
    const { violations, bytes } = await renderElements(everyOtherType(), { conformance: 'ua-2' });
    expect(violations).toEqual([]);
    writeFileSync(join(folder, 'types.pdf'), bytes);
    const verdicts = await validate(['ua2', '4'], [join(folder, 'types.pdf')]);
    expect(verdicts.map(({ passed, failures }) => (passed ? '' : failures))).toEqual(['', '']);
  });

  it('can fail: the one is not the other, and an untagged file is neither', async () => {
    const [first] = files;
    const [second] = await buildShipped(['--conformance', 'ua-2']);
    const { slug = '', lang = '' } = first ?? {};
    const [none] = await build(REPOSITORY, { slug, lang, clinic: 'riverside', conformance: 'none' });
    const untagged = join(folder, 'untagged.pdf');
    writeFileSync(untagged, none?.bytes ?? '');
    const paths = [first?.path ?? '', second?.path ?? '', untagged];
    const verdicts = await validate(['ua1', '2a', 'ua2', '4'], paths);
    const passed = (path: string): string[] =>
      verdicts.filter((verdict) => verdict.file === path && verdict.passed).map(({ flavour }) => flavour);
    expect(paths.map(passed)).toEqual([['ua1', '2a'], ['ua2', '4'], []]);
  });
});

const everyOtherType = () =>
  page(
    { size: [300, 400] },
    text('H1', 'Bones'),
    view({ structure: 'Part' }, view({ structure: 'Art' }, text('P', 'An article'))),
    view({ structure: 'BlockQuote' }, text('P', h('TEXT', { structure: 'Quote' }, 'Said one'))),
    view({ structure: 'Aside' }, text('P', h('TEXT', { structure: 'Strong' }, 'Call'), ' us.')),
    view({ structure: 'Note', id: 'note' }, text('P', 'A note')),
    view({ id: 'plain' }, text('P', h('TEXT', { lang: 'fr' }, 'Bonjour'))),
    text(
      'P',
      link('#note', 'the note'),
      ' ',
      link('#plain', 'the rest'),
      ' ',
      link('https://nih.gov', 'NIH'),
    ),
    view({ artifact: true }, h('TEXT', { id: 'deco' }, 'Decoration')),
    text('P', link('#deco', 'decoration')),
  );
