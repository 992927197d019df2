import { beforeAll, expect, it } from 'vitest';
import { describeWith } from './tools/needs.ts';
import { buildShipped, type ShippedFile } from './tools/shipped.ts';
import { hasVeraPdf, validate } from './tools/verapdf/verapdf.ts';

describeWith('Java with libjaxb-java', hasVeraPdf(), 'veraPDF', () => {
  let files: readonly ShippedFile[];
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

  it('can fail: no handout is a PDF/UA-2 or a PDF/A-4', async () => {
    const [first] = files;
    const verdicts = await validate(['4'], [first?.path ?? '']);
    expect(verdicts.map(({ passed }) => passed)).toEqual([false]);
  });
});
