import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { element, findAll, layOut, linesOf, loadFonts, setParagraph } from './lay-out.ts';
import { ARABIC, ARABIC_TEXTS, CHINESE, CHINESE_TEXT_FILE, LATIN, LATIN_TEXTS } from './samples.ts';

beforeAll(loadFonts);

const bold = (text: string) => element('TEXT', { style: { fontWeight: 700 } }, text);
const rtlFonts = [ARABIC, LATIN];
const withoutIsolates = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/[\u2066\u2069]/g, ''));

describe('a column, however narrow', () => {
  const widths = [1, 20, 45, 80, 130, 300];

  test.each(LATIN_TEXTS.filter((text) => !/[\u{10000}-\u{10ffff}]/u.test(text)))(
    'loses and adds nothing: %j',
    async (text) => {
      for (const width of widths) {
        for (const lang of ['en', 'zh']) {
          const lines = await setParagraph([text], { width, lang });
          expect(lines.join('')).toBe(text.replace(/\n$/, ''));
        }
      }
    },
  );

  test.each(ARABIC_TEXTS)('keeps every Arabic letter: %j', async (text) => {
    for (const width of widths) {
      const lines = await setParagraph([text], { width, lang: 'ar', dir: 'rtl', fontFamily: rtlFonts });
      const letters = (value: string) => [...value.replace(/[\n\u2066\u2069]/g, '')].sort().join('');
      // lines are in visual order here; brackets of neutral runs are still mirrored
      const bare = (value: string) => letters(value.replace(/[()[\]{}«»]/g, ''));
      expect(bare(lines.join(''))).toBe(bare(text));
    }
  });

  test('takes a whole Chinese handout', async () => {
    const text = (await readFile(CHINESE_TEXT_FILE, 'utf8')).trim();
    const lines = await setParagraph([text], { width: 120, lang: 'zh-Hans', fontFamily: CHINESE.name });
    expect(lines.join('')).toBe(text.replaceAll('\n', ''));
    expect(lines.filter((line) => /^[，。、；：？！”’）》]/.test(line))).toEqual([
      '，。、；：？！“”', // the row of punctuation itself
    ]);
  });
});

describe('words over changes of style', () => {
  test('are one word, with no hyphen and no break at the change', async () => {
    const text = ['Take (', bold('cholecalciferol'), '), un', bold('believ'), 'able D₃', bold('.')];
    expect(await setParagraph(text, { width: 40 })).toEqual([
      'Take ',
      '(cholecalciferol), ',
      'unbelievable ',
      'D₃.',
    ]);
  });

  test('and doses and citations stay whole', async () => {
    const text = ['about 600', bold(' IU'), ' daily [1', bold(', 2'), ']'];
    expect(await setParagraph(text, { width: 10 })).toEqual(['about ', '600 IU ', 'daily ', '[1, 2]']);
  });

  test('break where the whole word may', async () => {
    expect(await setParagraph(['fol', bold('low-'), 'up'], { width: 10 })).toEqual(['follow-', 'up']);
  });
});

describe('words that belong together in a cell', () => {
  const linesIn = async (width: number, props: object) => {
    const text = element(
      'TEXT',
      { style: { fontFamily: LATIN, fontSize: 12 }, ...props },
      'with added vitamin D',
    );
    const cell = element('VIEW', { structure: 'TD', style: { width } }, text);
    const pages = await layOut({ language: 'en' }, { size: [400, 200] }, cell);
    return findAll(pages, 'TEXT').flatMap(linesOf);
  };

  test('share a line if it has room for them', async () => {
    expect(await linesIn(106, { room: 106 })).toEqual(['with added ', 'vitamin D']);
    expect(await linesIn(50, { room: 50 })).toEqual(['with ', 'added ', 'vitamin D']);
  });

  test('are parted where it has not, or may not have', async () => {
    expect(await linesIn(40, { room: 40 })).toEqual(['with ', 'added ', 'vitamin ', 'D']);
    expect(await linesIn(106, {})).toEqual(['with added vitamin ', 'D']);
  });
});

describe('no hyphen', () => {
  test('is ever added', async () => {
    const text = 'Osteoporosis demineralization  hydroxychloroquine https://ods.od.nih.gov/factsheets/';
    for (let width = 5; width < 200; width += 15) {
      for (const lang of ['en', 'de', 'th', 'zh']) {
        const lines = await setParagraph([text], { width, lang });
        expect(lines.join('')).toBe(text);
      }
    }
  });

  test('but the author’s: a line ends at it', async () => {
    expect(await setParagraph(['hyper\u00adpara\u00adthyroid'], { width: 66 })).toEqual([
      'hyper\u00adpara\u00ad',
      'thyroid',
    ]);
    expect(await setParagraph(['\u00adodd\n\u00adodd'], { width: 50 })).toEqual(['\u00adodd', '\u00adodd']);
  });
});

describe('lines', () => {
  test('of Chinese are filled one by one', async () => {
    const text = '维生素D帮助身体从食物中吸收钙质。大多数成年人每天需要600国际单位。';
    const lines = await setParagraph([text], { width: 100, lang: 'zh-Hans', fontFamily: CHINESE.name });
    expect(lines).toEqual([
      '维生素D帮助身体',
      '从食物中吸收钙',
      '质。大多数成年人',
      '每天需要600国际',
      '单位。',
    ]);
  });

  test('of an address end after its punctuation', async () => {
    const lines = await setParagraph(['https://ods.od.nih.gov/factsheets/VitaminD-Consumer/'], { width: 90 });
    expect(lines).toEqual(['https://ods.od.', 'nih.gov/', 'factsheets/', 'VitaminD', '-Consumer/']);
  });
});

describe('right to left', () => {
  test('keeps a dose in its order, over a change of style too', async () => {
    const [line = ''] = await setParagraph(['خذ 15', bold(' mcg (600 IU)'), ' يوميًا'], {
      width: 300,
      lang: 'ar',
      dir: 'rtl',
      fontFamily: rtlFonts,
    });
    expect(withoutIsolates([line])[0]).toContain('15 mcg (600 IU)');
  });

  test('puts the dose between the words before and after it', async () => {
    const [line = ''] = await setParagraph(['قبل 5–10 mg بعد'], {
      width: 300,
      lang: 'ar',
      dir: 'rtl',
      fontFamily: rtlFonts,
    });
    const [first = '', last = ''] = (withoutIsolates([line])[0] ?? '').split('5–10 mg');
    expect([...first].sort().join('').trim()).toBe([...'بعد'].sort().join(''));
    expect([...last].sort().join('').trim()).toBe([...'قبل'].sort().join(''));
  });

  test('takes direction from the document, and a node may have its own', async () => {
    const style = { fontFamily: rtlFonts, fontSize: 12 };
    const pages = await layOut(
      { language: 'ar', dir: 'rtl' },
      { size: [200, 200] },
      element('TEXT', { style }, 'نص'),
      element('VIEW', { dir: 'ltr' }, element('TEXT', { style }, 'text')),
      element('VIEW', { style: { textAlign: 'center' } }, element('TEXT', { style }, 'نص')),
      element('TEXT', { style: [style, { textAlign: 'end' }] }, 'نص'),
    );
    expect(findAll(pages, 'TEXT').map(({ style }) => [style.direction, style.textAlign])).toEqual([
      ['rtl', 'right'],
      ['ltr', 'left'],
      ['rtl', 'center'],
      ['rtl', 'left'],
    ]);
  });

  test('turns rows and edges round, and the page’s own padding', async () => {
    const cell = (width: number) => element('VIEW', { style: { width, height: 10, marginEnd: 5 } });
    const row = element('VIEW', { style: { flexDirection: 'row' } }, cell(20), cell(30));
    for (const [dir, lefts] of [
      ['ltr', [40, 65]],
      ['rtl', [140, 105]],
    ] as const) {
      const [page] = await layOut({ dir }, { size: [200, 100], style: { paddingStart: 40 } }, row);
      const cells = page?.children?.[0]?.children ?? [];
      expect(cells.map(({ box }) => Math.round(box.left + (page?.children?.[0]?.box.left ?? 0)))).toEqual(
        lefts.map((left) => left),
      );
    }
  });

  test('never spaces joined letters apart', async () => {
    const style = { fontFamily: rtlFonts, fontSize: 12, letterSpacing: 2 };
    const pages = await layOut(
      { dir: 'rtl', language: 'ar' },
      { size: [300, 100] },
      element('TEXT', { style }, 'كتاب'),
      element('TEXT', { style }, 'office'),
    );
    const [arabic, latin] = findAll(pages, 'TEXT');
    expect(arabic?.style.letterSpacing).toBe(0);
    expect(latin?.style.letterSpacing).toBe(2);
    expect(latin?.style.fontFeatureSettings).toMatchObject({ liga: false });
  });
});

describe('what is written later', () => {
  const style = { fontFamily: LATIN, fontSize: 12 };
  const long = (pageNumber: number) =>
    `Page ${pageNumber}: https://ods.od.nih.gov/factsheets/VitaminD-Consumer/`;

  test('by a page’s layout is prepared once, and its content is left alone', async () => {
    const layout = ({ pageNumber, children }: { pageNumber: number; children: unknown }) =>
      element(
        'VIEW',
        { style: { minHeight: 120, flexDirection: 'column', paddingStart: 30 } },
        element('TEXT', { style: [style, { width: 100 }] }, long(pageNumber)),
        element('VIEW', { style: { flexGrow: 1 } }, children as never),
      );
    const blocks = [1, 2, 3].map((n) =>
      element(
        'VIEW',
        { key: n, wrap: false, style: { height: 30, flexDirection: 'row' } },
        element('VIEW', { style: { width: 10 } }),
        element('TEXT', { style }, `block ${n}`),
      ),
    );
    const pages = await layOut({ dir: 'rtl', language: 'en' }, { size: [200, 120], layout }, blocks);
    expect(pages.length).toBeGreaterThan(1);
    const texts = pages.map((page) => findAll([page], 'TEXT').map(linesOf));
    expect(texts.map(([chrome = []]) => withoutIsolates(chrome)[0])).toEqual(
      pages.map((_, at) => `Page ${at + 1}: https://ods.`),
    );
    expect(withoutIsolates(texts.flatMap((text) => text.slice(1).flat()))).toEqual([
      'block 1',
      'block 2',
      'block 3',
    ]);
    // a row that was turned twice would stand as if it had never been turned
    for (const row of findAll(pages, 'VIEW').filter(({ style }) => style.height === 30)) {
      expect(row.style.flexDirection).toBe('row-reverse');
    }
    expect(findAll(pages, 'VIEW')[0]?.style.paddingRight).toBe(30);
  });

  test('by a Text’s render is marked like any other text', async () => {
    const render = ({ pageNumber }: { pageNumber: number }) => long(pageNumber);
    const pages = await layOut(
      { language: 'en' },
      { size: [400, 400] },
      element('TEXT', { style: [style, { width: 90 }], render }),
    );
    expect(linesOf(findAll(pages, 'TEXT')[0])).toEqual([
      'Page 1: ',
      'https://ods.od.',
      'nih.gov/',
      'factsheets/',
      'VitaminD',
      '-Consumer/',
    ]);
  });

  test('inside a Text is refused: react-pdf prints nothing for it', async () => {
    const number = element('TEXT', { render: () => '1' });
    const text = element('TEXT', { style }, 'Page (', number, ')');
    await expect(layOut({ language: 'en' }, { size: [400, 400] }, text)).rejects.toThrow(
      /`render` inside a Text/,
    );
  });
});

test('features of a font come down to every Text, with its language beside them', async () => {
  const pages = await layOut(
    { language: 'en' },
    { size: [300, 100] },
    element(
      'VIEW',
      { style: { fontFamily: LATIN, fontSize: 12, fontFeatureSettings: ['tnum'] } },
      element('TEXT', {}, 'office'),
      element('TEXT', { lang: 'fr', style: { fontFeatureSettings: { liga: false } } }, 'office'),
    ),
  );
  expect(findAll(pages, 'TEXT').map(({ style }) => style.fontFeatureSettings)).toEqual([
    { tnum: true, 'language:en': true },
    { liga: false, 'language:fr': true },
  ]);
  const clusters = findAll(pages, 'TEXT').map((text) => text.lines?.[0]?.runs[0]?.glyphs.length);
  expect(clusters).toEqual([5, 6]);
});

test('a Link’s own words are text', async () => {
  const link = element(
    'LINK',
    { href: 'https://a.org', style: { fontFamily: rtlFonts, fontSize: 12 } },
    'انقر 5–6 mg هنا',
  );
  const pages = await layOut({ dir: 'rtl', language: 'ar' }, { size: [300, 100] }, link);
  const [text] = findAll(pages, 'TEXT');
  expect(text?.style).toMatchObject({ direction: 'rtl', textAlign: 'right' });
  expect(linesOf(text).join('')).toContain('5–6 mg');
});

test('the second and the tenth document of a process are the first again', async () => {
  const nfd = 'Sức khỏe xương'.normalize('NFD');
  const set = (text: string) => setParagraph([text], { width: 60, lang: 'vi' });
  const first = await set(nfd);
  for (let round = 0; round < 10; round += 1) {
    expect(await set('Office fit: 600\u00a0IU')).toEqual(['Office fit: ', '600\u00a0IU']);
    expect((await set('Sức khỏe xương')).join('')).toBe('Sức khỏe xương');
    expect(await set(nfd)).toEqual(first);
  }
});

test('a word in a taller font does not push the line down', async () => {
  const texts = ['Take it', 'Take دواء', 'دواء', '骨'].map((text, index) =>
    element('TEXT', { key: index, style: { fontFamily: [LATIN, ARABIC, CHINESE.name], fontSize: 10 } }, text),
  );
  const pages = await layOut({ language: 'en' }, { size: [300, 200] }, ...texts);
  const ascents = findAll(pages, 'TEXT').map(({ lines }) => lines?.[0]?.ascent);
  expect(ascents).toEqual([10.24, 10.24, 10.24, 10.24]);
});
