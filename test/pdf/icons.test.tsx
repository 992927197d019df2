import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Box, Document, ICON_NAMES, Icon, Page } from '../../src/pdf/index.ts';
import { createShaping } from '../../src/shaping/index.ts';
import { renderTagged } from '../../src/tagged-pdf/index.ts';
import { readPdf } from '../../src/verify/index.ts';
import { drawPages, type PagePicture } from '../tools/page-pictures.ts';
import { propsOf } from './render.ts';

/** Points: a sign, the free strip around it, and both. */
const SIGN = 24;
const FREE = 8;
const CELL = SIGN + 2 * FREE;
const IN_A_ROW = 8;
/** Pixels a point. */
const SCALE = 2;
const FAINT = 200;

let picture: PagePicture;
let figures: number;
beforeAll(async () => {
  const props = await propsOf({ file: 'test/fixtures/pdf/one-page.yaml' });
  const rows = Array.from({ length: Math.ceil(ICON_NAMES.length / IN_A_ROW) }, (_, row) =>
    ICON_NAMES.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  );
  const sheet = (
    <Document template={props}>
      <Page header={() => null} footer={() => null}>
        {rows.map((names, row) => (
          <Box key={row} style={{ flexDirection: 'row' }}>
            {names.map((name) => (
              <Box key={name} style={{ width: CELL, height: CELL, padding: FREE }}>
                <Icon name={name} size={SIGN} color="#000000" />
              </Box>
            ))}
          </Box>
        ))}
      </Page>
    </Document>
  );
  const shaping = createShaping();
  await shaping.load(props.fonts);
  const drawn = await renderTagged(sheet, {
    glyphs: shaping.glyphs,
    conformance: 'ua-1',
  });
  expect(drawn.violations).toEqual([]);
  const reading = readPdf(drawn.bytes);
  figures = reading.ok
    ? JSON.stringify(reading.value.structure?.roots.map(({ type }) => type)).split('Figure').length - 1
    : -1;
  const file = join(mkdtempSync(join(tmpdir(), 'plainleaf-icons-')), 'icons.pdf');
  writeFileSync(file, drawn.bytes);
  [picture = picture] = await drawPages(file, SCALE);
});

/** The darkest point of a part of the sheet, in points. */
function darkest(left: number, top: number, width: number, height: number): number {
  let least = 255;
  for (let y = Math.ceil(top * SCALE); y < Math.floor((top + height) * SCALE); y++)
    for (let x = Math.ceil(left * SCALE); x < Math.floor((left + width) * SCALE); x++)
      least = Math.min(least, picture.pixels[(y * picture.width + x) * 4] ?? 255);
  return least;
}

it('signs are decoration to a screen reader', () => {
  expect(figures).toBe(0);
});

describe.each(ICON_NAMES.map((name, index) => ({ name, index })))('the sign “$name”', ({ index }) => {
  const left = (index % IN_A_ROW) * CELL;
  const top = Math.floor(index / IN_A_ROW) * CELL;

  it('is drawn, and stays in its square', () => {
    expect(darkest(left + FREE, top + FREE, SIGN, SIGN)).toBeLessThan(FAINT);
    const far = CELL - FREE;
    expect(darkest(left, top, CELL, FREE)).toBe(255);
    expect(darkest(left, top + far, CELL, FREE)).toBe(255);
    expect(darkest(left, top, FREE, CELL)).toBe(255);
    expect(darkest(left + far, top, FREE, CELL)).toBe(255);
  });
});
