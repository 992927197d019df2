import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PdfReading, pageFill, readPdf, transcript } from '../../src/verify/index.ts';
import { drawPages } from '../tools/page-pictures.ts';
import { makeProject, type Run, runIn } from '../tools/project.ts';

// its types promise an ES module, which it is not
const jsQR: typeof import('jsqr').default = createRequire(import.meta.url)('jsqr');

const SENTENCE = 'Take one tablet with a glass of water each morning, and sit up for half an hour after it.';
const CLINIC = 'name: Our Clinic\nphone: 555-0100\nwebsite: https://clinic.example.org\n';

/** A handout of sections with so many paragraphs each; `mark` goes beside every second section. */
const handoutOf = (paragraphs: readonly number[], mark = ''): string => `title: Your tablets
summary: Take one a day.
key_points:
  - lead: One a day.
    text: With food.
sections:
${paragraphs
  .map(
    (count, index) =>
      `  - heading: Section ${index + 1}\n${index % 2 === 1 ? mark : ''}    blocks:\n${`      - ${SENTENCE}\n`.repeat(count)}`,
  )
  .join('')}leaflet: true
`;

interface Made {
  readonly run: Run;
  readonly pdf: PdfReading | null;
  readonly file: string;
}

async function build(yaml: string, ...flags: readonly string[]): Promise<Made> {
  const root = makeProject({
    'content/handouts/tablets/en.yaml': yaml,
    'content/clinics/ours.yaml': CLINIC,
    'plainleaf.yaml': 'clinic: ours\n',
  });
  const run = await runIn(root, ['build', '-p', 'letter', '-e', 'leaflet', ...flags]);
  const file = join(root, 'out/tablets/en/leaflet-letter.pdf');
  const read = run.code === 0 ? readPdf(readFileSync(file)) : null;
  return { run, file, pdf: read?.ok ? read.value : null };
}

/** What each panel says, in the order in which it is read. */
function panelsOf(pdf: PdfReading | null): readonly string[] {
  const panels: string[] = (pdf?.pages ?? []).map(() => '');
  for (const item of pdf ? transcript(pdf) : []) {
    if (item.type === 'text') panels[item.mark.page - 1] += item.text;
  }
  return panels;
}

const bodySize = (pdf: PdfReading | null): number =>
  pdf?.pages[2]?.texts.find(({ text }) => text.includes('glass'))?.size ?? 0;

describe('a leaflet', () => {
  it('has six panels with every section whole, as evenly filled as can be, and its sheet', async () => {
    const { pdf, run } = await build(handoutOf([2, 2, 2, 2, 2]));
    const panels = panelsOf(pdf);
    expect(panels).toHaveLength(6);
    expect(panels[0]).toContain('Your tablets');
    expect(panels[1]).toContain('Key Points');
    const inside = panels.slice(2, 5).map((text) => text.match(/Section \d/g) ?? []);
    expect(inside.flat()).toEqual([1, 2, 3, 4, 5].map((number) => `Section ${number}`));
    expect(inside.map(({ length }) => length).toSorted()).toEqual([1, 2, 2]);
    // a section's paragraphs stand with its heading
    for (const [index, text] of panels.slice(2, 5).entries())
      expect(text.match(/Take one tablet/g)).toHaveLength(2 * (inside[index]?.length ?? 0));
    expect(panels[5]).toContain('Our Clinic');
    expect(run.err).toContain('leaflet-letter-print.pdf  2 sides to print');
  });

  it('is set in 12 points, and smaller only where it must be, down to 10', async () => {
    const sizes: number[] = [];
    for (const count of [2, 11, 13]) {
      const { pdf } = await build(handoutOf([count, count, count]));
      sizes.push(bodySize(pdf));
      // no panel half empty beside a full one
      const inside = (pdf ? pageFill(pdf) : []).slice(2, 5);
      expect(Math.max(...inside) - Math.min(...inside)).toBeLessThan(0.1);
    }
    expect(sizes[0]).toBeCloseTo(12);
    expect(sizes[1]).toBeLessThan(12);
    expect(sizes[2]).toBeLessThanOrEqual(sizes[1] ?? 0);
    expect(sizes[2]).toBeGreaterThanOrEqual(10);
  });

  it('says what does not fit, by how much and where', async () => {
    const { run } = await build(handoutOf([16, 16, 16, 16]));
    expect(run.code).toBe(1);
    expect(run.err).toMatch(
      /en\.yaml:\d+:\d+ {2}error {2}leaflet\/too-long\n {2}The leaflet needs 4 inside panels \(letter\), and has 3; \d+ lines over at 10 points, the least\. “Section 4” \(line \d+\) does not fit\.\n {2}→ Write a shorter `leaflet:` text beside/,
    );
    const list = `      - list:\n${`          - ${SENTENCE}\n`.repeat(20)}`;
    const tall = await build(handoutOf([1, 1, 1]).replace(`      - ${SENTENCE}\n`, list));
    expect(tall.run.err).toMatch(
      /“Section 1” does not fit on a panel of the leaflet \(letter\): .* this one is \d+ lines? over/,
    );
    const flap = await build(
      handoutOf([2, 22, 2])
        .replace('leaflet: true', 'leaflet:\n  flap:\n    - full')
        .replace('Section 2\n', 'Section 2\n    id: full\n'),
    );
    expect(flap.run.err).toMatch(
      /leaflet\/too-full\n {2}The flap of the leaflet is too full \(letter\): \d+ lines? over at 10/,
    );
  });

  it('leaves out what is optional with --fit drop, and says so; the least needed first', async () => {
    const optional = '    leaflet: optional\n';
    const shrunk = await build(handoutOf([8, 8, 8, 8], optional));
    const { run, pdf } = await build(handoutOf([8, 8, 8, 8], optional), '--fit', 'drop');
    expect(shrunk.run.err).not.toContain('leaves out');
    expect(bodySize(shrunk.pdf)).toBeLessThan(12);
    expect(run.err).toContain('leaflet-letter.pdf leaves out “Section 4”: there is no room for it.');
    expect(run.err).not.toContain('leaves out “Section 2”');
    expect(panelsOf(pdf).join('')).toContain('Section 2');
    expect(panelsOf(pdf).join('')).not.toContain('Section 4');
    expect(bodySize(pdf)).toBeCloseTo(12);
  });

  it('points to --fit drop where that can help', async () => {
    const { run } = await build(handoutOf([16, 16, 16, 16], '    leaflet: optional\n'));
    expect(run.err).toContain('--fit drop');
  });

  it('has a code that opens the address printed beside it, also from a coarse picture', async () => {
    const { file } = await build(handoutOf([1, 1, 1]));
    const page = (await drawPages(file, 150 / 72))[5];
    if (!page) throw new Error('no back');
    const seen = jsQR(new Uint8ClampedArray(page.pixels), page.width, page.height);
    expect(seen?.data).toBe('https://clinic.example.org');
  });

  it('may be nearly empty', async () => {
    const { run, pdf } = await build('title: Hello\nleaflet: true\n');
    expect(run.code).toBe(0);
    expect(pdf?.pages).toHaveLength(6);
  });
});

describe('a handout that does not come as a leaflet', () => {
  const without = handoutOf([1]).replace('leaflet: true\n', '');

  it('is built without one, and the build says why', async () => {
    const all = await runIn(makeProject({ 'content/handouts/tablets/en.yaml': without }), [
      'build',
      '-p',
      'letter',
      '-e',
      'all',
      '--json',
    ]);
    expect(all.code).toBe(0);
    const { files, notes } = JSON.parse(all.out);
    expect(files.map(({ edition }: { edition: string }) => edition)).not.toContain('leaflet');
    expect(notes).toMatchObject([
      {
        code: 'edition/not-made',
        message: expect.stringContaining('There is no leaflet of this handout (en)'),
      },
    ]);
  });

  it('cannot be asked for one by name', async () => {
    const { run } = await build(without);
    expect(run.code).toBe(1);
    expect(run.err).toContain('edition/not-offered');
    expect(run.err).toContain('Add a line `leaflet: true`');
  });
});
