import { expect, it } from 'vitest';
import { readPdf, transcript } from '../../src/verify/index.ts';
import { h, link, page, render, text, view } from './elements.ts';
import { findAll, outline, readBack, textIn } from './read-back.ts';

it('says which stretches are in another language', async () => {
  const { bytes, violations } = await render(
    page(
      {},
      text(
        'P',
        'In German: ',
        h('TEXT', { lang: 'de' }, 'Knochen ', h('TEXT', { style: { fontWeight: 700 } }, 'gesundheit')),
        '.',
      ),
      h('TEXT', { structure: 'P', lang: 'fr' }, 'la santé osseuse'),
      view(
        { structure: 'L' },
        view({ structure: 'LI' }, view({ structure: 'LBody' }, h('TEXT', { lang: 'es' }, 'huesos'))),
      ),
    ),
  );
  expect(violations).toEqual([]);
  const { root, catalog } = await readBack(bytes);
  expect(outline(root)).toEqual([
    'Document',
    ['P', 'In German: ', ['Span', 'Knochen gesundheit'], '.'],
    ['P', 'la santé osseuse'],
    ['L', ['LI', ['LBody', ['Span', 'huesos']]]],
  ]);
  expect([...findAll(root, 'Span'), ...findAll(root, 'P')].map(({ attributes }) => attributes.Lang)).toEqual([
    'de',
    'es',
    undefined,
    'fr',
  ]);
  expect(String(catalog)).toContain('/Lang (en)');
});

it('nests links, spans and emphasis as they were written', async () => {
  const { bytes, violations } = await render(
    page(
      { size: [500, 200] },
      text(
        'P',
        h('TEXT', { lang: 'fr' }, 'voir ', h('LINK', { href: 'https://a.fr' }, 'le tableau'), ' ici'),
        ' and ',
        h(
          'LINK',
          { href: 'https://b.es' },
          h('TEXT', { lang: 'es' }, 'el ', h('TEXT', { structure: 'Strong' }, 'cuadro')),
        ),
        ' ',
        h('TEXT', { structure: 'Span', expansion: 'international units' }, 'IU'),
      ),
    ),
  );
  expect(violations).toEqual([]);
  const { root } = await readBack(bytes);
  expect(outline(root)[1]).toEqual([
    'P',
    ['Span', 'voir ', ['Link', 'le tableau', '<annotation>'], ' ici'],
    ' and ',
    ['Link', ['Span', 'el ', ['Strong', 'cuadro']], '<annotation>'],
    ' ',
    ['Span', 'IU'],
  ]);
  expect(findAll(root, 'Span').at(-1)?.attributes.E).toBe('international units');
});

it('writes signs alone as they are read in a right-to-left line, and joiners for themselves', async () => {
  const { bytes, violations } = await render(
    page(
      { document: { language: 'ar', dir: 'rtl', title: 'د' }, size: [400, 200] },
      text('P', '(?!)«”'),
      text('P', '(\u0301)-\u0301'),
      text('P', '<\ufe0f'),
      text('P', 'می\u200cخ'),
    ),
  );
  expect(violations).toEqual([]);
  const { root } = await readBack(bytes);
  // pdf.js takes such signs as they are written, and turns right-to-left letters round later
  expect(outline(root)).toEqual([
    'Document',
    ['P', '(?!)«”'],
    ['P', '(\u0301)-\u0301'],
    ['P', '<\ufe0f'],
    ['P', 'خ\u200cیم'],
  ]);
  const reading = readPdf(bytes);
  if (!reading.ok) throw new Error('not read');
  const spoken = transcript(reading.value).map((one) => one.text);
  expect(spoken.join('')).toBe('(?!)«”(\u0301)-\u0301<\ufe0fمی\u200cخ');
});

it('finds the font of each letter, where a link begins amid letters of another font', async () => {
  const { bytes, violations } = await render(
    page(
      { style: { fontFamily: ['noto-sans-arabic', 'source-sans-3'] } },
      text('P', 'ιΓ', link('https://a.gr', 'Γι'), 'Γa', h('TEXT', { lang: 'ar' }, 'Γبa')),
    ),
  );
  expect(violations).toEqual([]);
  const { root } = await readBack(bytes);
  expect(textIn(root)).toBe('ιΓΓιΓaΓبa');
});

it('keeps the runs of right-to-left lines in reading order, links in their place', async () => {
  const { bytes, violations } = await render(
    page(
      { document: { language: 'ar', dir: 'rtl', title: 'د' }, size: [400, 200] },
      text(
        'P',
        'فيتامين ',
        h('TEXT', { lang: 'en' }, 'Vitamin D'),
        ' للعظام ',
        h('LINK', { href: 'https://nih.gov' }, 'هنا'),
        ' اليوم',
      ),
    ),
  );
  expect(violations).toEqual([]);
  const { root, annotations, catalog } = await readBack(bytes);
  const [, paragraph] = outline(root) as ['Document', ['P', ...(string | string[])[]]];
  expect(paragraph.map((kid) => (typeof kid === 'string' ? kid.trim() && 'text' : kid[0]))).toEqual([
    'text',
    'text',
    'Span',
    'text',
    'Link',
    'text',
  ]);
  expect(textIn(findAll(root, 'Span')[0] as never)).toBe('Vitamin D');
  // right to left: the link stands left of the middle
  expect(annotations[0]?.rect[2]).toBeLessThan(380);
  expect(annotations[0]?.rect[0]).toBeGreaterThan(200);
  expect(
    String(catalog.lookup(catalog.keys().find((key) => key.decodeText() === 'ViewerPreferences') as never)),
  ).toContain('R2L');
});
