import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/model/index.ts';
import { type Base, decodeBase, encodeBase } from '../../src/stamping/index.ts';
import { readPdf, transcript } from '../../src/verify/index.ts';
import { describeWith, hasCommand } from '../tools/needs.ts';
import { makeProject, smallHandout } from '../tools/project.ts';
import { hasVeraPdf, validate } from '../tools/verapdf/verapdf.ts';
import { person, stamped, stamperFor } from './copies.ts';

const root = makeProject({
  'content/handouts/tablets/en.yaml': `${smallHandout()}for_you: [name, date, clinician, next_appointment, note, checklist]\n`,
});
const small = (options: Parameters<typeof stamperFor>[1] = {}) =>
  stamperFor({ slug: 'tablets', lang: 'en', clinic: undefined }, { root, ...options });

const ANN = person({ name: 'Marker-Ann', note: 'Marker-one' });
const BEN = person({ name: 'Marker-Ben', note: 'Marker-two, three and four' });
const CEM = person({ name: 'Marker-Cem', note: `${'Marker-three and four '.repeat(12)}end.` }, [
  'Walk',
  'Rest',
]);

const textOf = (bytes: Uint8Array | null): string => {
  const read = readPdf(bytes ?? new Uint8Array());
  return read.ok
    ? transcript(read.value)
        .map(({ text }) => text)
        .join('')
    : '';
};

describe('copies', () => {
  it('do not depend on who came first, and tell two people apart', async () => {
    const [one, other] = [small(), small()];
    await stamped(other, BEN);
    await stamped(other, CEM);
    const [ann, annAgain] = [await stamped(one, ANN), await stamped(other, ANN)];
    expect(ann?.length).toBeGreaterThan(5000);
    expect(annAgain?.equals(ann ?? Buffer.alloc(0))).toBe(true);
    expect((await stamped(one, BEN))?.equals(ann ?? Buffer.alloc(0))).toBe(false);
  });

  it('say nothing of anybody else, and neither do the pages they are written into', async () => {
    const kept = new Map<string, Base>();
    const cache = {
      get: async (shape: string) => kept.get(shape) ?? null,
      set: async (shape: string, base: Base) => void kept.set(shape, base),
    };
    const stamper = small({ cache });
    const texts = [];
    for (const who of [ANN, BEN, CEM]) texts.push(textOf(await stamped(stamper, who)));
    expect(texts.map((text) => text.match(/Marker-(?:Ann|Ben|Cem)/g))).toEqual([
      ['Marker-Ann'],
      ['Marker-Ben'],
      ['Marker-Cem'],
    ]);
    expect(stamper.bases.length).toBeGreaterThan(1);
    for (const base of stamper.bases) expect(textOf(base)).not.toContain('Marker');
    expect(kept.size).toBe(stamper.bases.length);
    for (const base of kept.values())
      expect(Buffer.from(encodeBase(base)).toString('latin1')).not.toContain('Marker');
  });

  it('of one shape take one render', async () => {
    const stamper = small();
    for (let count = 0; count < 20; count += 1) await stamper.copyFor(person({ name: `Person ${count}` }));
    expect(stamper.bases.length).toBe(1);
  });

  it('for people with Vietnamese names take one more render for all of them, and others none', async () => {
    const stamper = small();
    const said = [];
    for (const name of ['Ana Tovar', 'Nguyễn Thị Ngọc', 'Lê Đỗ Ơn', 'Ben Tovar'])
      said.push(textOf(await stamped(stamper, person({ name }))).includes(name));
    expect(said).toEqual([true, true, true, true]);
    expect(stamper.bases.length).toBe(2);
  });

  it.each([
    ['Ana Ɓello', 'a letter that the pages do not hold'],
    ['محمد', 'right to left'],
    ['Ana 😀', 'a sign of another font'],
    ['Zoe\u0323\u0308', 'an accent that no letter is composed with'],
    ['Ana\u00adbella', 'a hyphen that shows at a line’s end alone'],
  ])('leave “%s” to all of the renderer: %s', async (name) => {
    expect(await small().copyFor(person({ name }))).toBeNull();
  });

  it('are the same from a base that was kept', async () => {
    const kept = new Map<string, Uint8Array>();
    const cache = {
      get: async (shape: string) => {
        const bytes = kept.get(shape);
        return bytes ? decodeBase(bytes) : null;
      },
      set: async (shape: string, base: Base) => void kept.set(shape, encodeBase(base)),
    };
    const first = await stamped(small({ cache }), CEM);
    const later = small({ cache });
    expect((await stamped(later, CEM))?.equals(first ?? Buffer.alloc(0))).toBe(true);
    expect(later.bases).toEqual([]);
  });

  it('are refused where a base is not drawn as they would be', async () => {
    const honest = small();
    const stamper = small({
      makeBase: async (who) => {
        await honest.copyFor(who);
        const bytes = Buffer.from(honest.bases.at(-1) ?? '');
        const slots = honest.slots.at(-1) ?? [];
        // a line a tenth of a point lower than it is told
        const moved = slots.map((slot) => ({
          ...slot,
          lines: slot.lines.map(({ x, y }) => ({ x, y: y + 0.1 })),
        }));
        return { bytes, slots: moved, pages: 1, fileName: 'a.pdf' };
      },
    });
    await expect(stamper.copyFor(ANN)).rejects.toThrow('drawn otherwise');
  });

  it('are left to the renderer where a template has no place that can be written anew', async () => {
    const stamper = small({
      makeBase: async () => ({ bytes: new Uint8Array(), slots: [], pages: 1, fileName: 'a.pdf' }),
    });
    expect(await stamper.copyFor(ANN)).toBeNull();
  });
});

describeWith('qpdf and veraPDF', hasCommand('qpdf') && hasVeraPdf(), 'finished copies', () => {
  const people: readonly Person[] = [ANN, BEN, CEM, person({}, ['One', 'Two'])];
  let files: string[];
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plainleaf-copies-'));
    const stamper = small();
    files = [];
    for (const [index, who] of people.entries()) {
      const file = join(folder, `${index}.pdf`);
      writeFileSync(file, (await stamped(stamper, who)) ?? '');
      files.push(file);
    }
  });

  it('are whole, with one revision', () => {
    for (const file of files) {
      expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
        'No syntax or stream encoding errors',
      );
      expect(execFileSync('qpdf', ['--show-xref', file], { encoding: 'utf8' })).not.toContain('Prev');
    }
  });

  it('keep what they claim', async () => {
    const verdicts = await validate(['ua1', '2a'], files);
    expect(verdicts.map(({ passed, failures }) => [passed, failures])).toEqual(
      files.flatMap(() => [
        [true, ''],
        [true, ''],
      ]),
    );
    for (const { checks } of verdicts) expect(checks).toBeGreaterThan(200);
  }, 300_000);
});
