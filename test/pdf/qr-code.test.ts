import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { describe, expect, it } from 'vitest';
import { propsOf, type Rendered, render } from './render.ts';

// its types promise an ES module, which it is not
const jsQR: typeof import('jsqr').default = createRequire(import.meta.url)('jsqr');

describe('the code on paper', () => {
  it.each(['letter', 'a4'] as const)('opens the address printed beside it (%s)', async (paper) => {
    const page = await render(await propsOf({ file: 'test/fixtures/pdf/every-block.yaml', paper }));
    const { at, data, width, height } = await pictureOfCode(page);
    expect(jsQR(data, width, height)?.data).toBe('https://medlineplus.gov/kneereplacement.html');
    // 2 cm at least, its quiet zone included
    expect(at.width).toBeGreaterThanOrEqual((20 / 25.4) * 72);
    expect(at.height).toBeCloseTo(at.width, 3);
  });
});

/** The page's pixels where the code's figure stands, as a telephone sees them. */
async function pictureOfCode({ bytes, layout, props }: Rendered) {
  const isCode = (box: { structure: string | null; origin: unknown }): boolean =>
    box.structure === 'Figure' && box.origin === props.localised.handout.learnMore?.place;
  const number = layout.findIndex(({ boxes }) => boxes.some(isCode));
  const at = layout[number]?.boxes.find(isCode);
  if (!at) throw new Error('no code on the pages');
  const scale = 3;
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const page = await document.getPage(number).render({ scale, render: 'bitmap' });
  document.destroy();
  library.destroy();
  const [left, top] = [Math.round(at.left * scale), Math.round(at.top * scale)];
  const [width, height] = [Math.floor(at.width * scale), Math.floor(at.height * scale)];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++) {
    const from = ((top + row) * page.width + left) * 4;
    data.set(page.data.subarray(from, from + width * 4), row * width * 4);
  }
  return { at, data, width, height };
}
