import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundledFamilies } from '../../src/shaping/families.ts';
import { createShaping, FontRefused, readFontFile } from '../../src/shaping/index.ts';
import { CHINESE } from './samples.ts';

async function sample(): Promise<Uint8Array> {
  const file = CHINESE.faces[0]?.file ?? '';
  return new Uint8Array(await readFile(file));
}

function refusal(bytes: Uint8Array): string {
  try {
    readFontFile(bytes, 'clinic.ttf');
  } catch (error) {
    if (!(error instanceof FontRefused)) throw error;
    expect(error.problem.message).toContain('clinic.ttf');
    expect(error.problem.hint).toBeTruthy();
    return error.problem.code;
  }
  return 'accepted';
}

/** The sample font with another signature, or with a table renamed. */
async function altered(change: {
  signature?: string;
  rename?: [from: string, to: string];
}): Promise<Uint8Array> {
  const bytes = await sample();
  const write = (text: string, at: number) => bytes.set(new TextEncoder().encode(text), at);
  if (change.signature) write(change.signature, 0);
  if (change.rename) {
    const directory = new TextDecoder('latin1').decode(bytes.subarray(0, 500));
    write(change.rename[1], directory.indexOf(change.rename[0]));
  }
  return bytes;
}

describe('readFontFile', () => {
  test('takes a static TrueType font as it is', async () => {
    const bytes = await sample();
    expect(readFontFile(bytes, 'a.ttf')).toBe(bytes);
    for (const { faces } of bundledFamilies()) {
      for (const { file } of faces) expect(refusal(new Uint8Array(await readFile(file)))).toBe('accepted');
    }
  });

  test.each([
    ['wOFF', 'font/web-font'],
    ['wOF2', 'font/web-font'],
    ['OTTO', 'font/postscript-outlines'],
    ['ttcf', 'font/collection'],
    ['%PDF', 'font/unreadable'],
  ])('refuses a file that begins with %s', async (signature, code) => {
    expect(refusal(await altered({ signature }))).toBe(code);
  });

  test('refuses variable fonts, and fonts without a table', async () => {
    expect(refusal(await altered({ rename: ['GPOS', 'fvar'] }))).toBe('font/variable');
    expect(refusal(await altered({ rename: ['glyf', 'xxxx'] }))).toBe('font/unreadable');
  });

  test('refuses a font cut short, and no font at all', async () => {
    const bytes = await sample();
    expect(refusal(bytes.subarray(0, bytes.length / 2))).toBe('font/unreadable');
    expect(refusal(bytes.subarray(0, 40))).toBe('font/unreadable');
    expect(refusal(new Uint8Array())).toBe('font/unreadable');
  });

  test('refuses a font whose licence bits forbid embedding', async () => {
    const bytes = await sample();
    const view = new DataView(bytes.buffer);
    for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16) {
      const tag = new TextDecoder().decode(bytes.subarray(entry, entry + 4));
      if (tag === 'OS/2') view.setUint16(view.getUint32(entry + 8) + 8, 2);
    }
    expect(refusal(bytes)).toBe('font/embedding-forbidden');
  });
});

describe('a font that cannot be opened', () => {
  test('is a problem of its own when the file is not there', async () => {
    const families = [{ name: 'gone', faces: [{ weight: 400, file: '/nowhere/gone.ttf' }] }];
    await expect(createShaping({ families }).load(['gone'])).rejects.toMatchObject({
      problem: { code: 'font/missing-file', severity: 'error' },
    });
  });

  test('can be used once it was mended', async () => {
    const file = join(tmpdir(), `plainleaf-font-${process.pid}.ttf`);
    const shaping = createShaping({ families: [{ name: 'mended', faces: [{ weight: 400, file }] }] });
    await writeFile(file, 'not a font');
    await expect(shaping.missing('a', ['mended'])).rejects.toMatchObject({
      problem: { code: 'font/unreadable' },
    });
    await writeFile(file, await sample());
    expect(await shaping.missing('a', ['mended'])).toEqual([]);
    await rm(file);
  });

  test('may not take a name that is in use', async () => {
    const other = (name: string) =>
      createShaping({ families: [{ name, faces: CHINESE.faces }] }).load([name]);
    await createShaping().load(['source-sans-3']);
    await expect(other('source-sans-3')).rejects.toMatchObject({ problem: { code: 'font/name-taken' } });
    await expect(other('Helvetica')).rejects.toMatchObject({ problem: { code: 'font/name-taken' } });
  });
});
