import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bodyText, readHandout } from '../../src/content/index.ts';
import { localise } from '../../src/locale/index.ts';
import { propsOf } from '../pdf/render.ts';
import { writeAs } from '../tools/written.ts';
import { runs, timeFor } from './runs.ts';
import { anyCase, writeHandout } from './sample-handout.ts';

const name = { file: 'content/handouts/sample/en.yaml', slug: 'sample', lang: 'en' };
const props = await propsOf({ file: 'test/fixtures/pdf/every-block.yaml', clinic: null });
const [picture] = props.images.values();
const locales = [props.localised.locale, { ...props.localised.locale, direction: 'rtl' as const }];

it(
  'any text in any place is told by a page, by a mail and by plain text, once, in order, whatever their direction',
  () => {
    let told = 0;
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...locales), (one, locale) => {
        const read = readHandout({ ...name, text: writeHandout([one]).yaml });
        fc.pre(read.ok);
        if (!read.ok || !picture) return;
        const localised = localise(read.value, locale, null, bodyText(read.value), { nutrition: null });
        const images = new Map([['content/handouts/sample/dot.svg', picture]]);
        for (const edition of ['html', 'text', 'mail'] as const)
          expect(writeAs(edition, { ...props, localised, images }).faults).toEqual([]);
        told++;
      }),
      runs(400),
    );
    expect(told).toBeGreaterThan(200);
  },
  timeFor(180_000),
);
