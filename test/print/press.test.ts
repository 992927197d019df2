import { describe, expect, it } from 'vitest';
import { imposeBooklet, makeSheets } from '../../src/print/index.ts';
import { asScreen, inksOf, mix } from '../../src/print/press/inks.ts';
import { recolourContent } from '../../src/print/press/recolour-content.ts';
import { describePdf } from '../../src/verify/index.ts';
import { shippedTheme } from '../tools/shipped-content.ts';
import { show } from '../verify/tiny-pdf.ts';
import { fileOf } from './pages.ts';

const { tokens } = shippedTheme('standard');
const inks = inksOf(tokens);

const screenOf = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];
const operands = (hex: string): string =>
  screenOf(hex)
    .map((level) => level / 255)
    .join(' ');

describe('inks of a theme', () => {
  it('print text in black alone, and leave white paper white', () => {
    expect(inks(screenOf(tokens.color.ink))).toEqual([0, 0, 0, 1]);
    expect(inks([0, 0, 0])).toEqual([0, 0, 0, 1]);
    expect(inks(screenOf(tokens.color.muted))?.slice(0, 3)).toEqual([0, 0, 0]);
    expect(inks([255, 255, 255])).toEqual([0, 0, 0, 0]);
  });

  it('know the colours of the theme and no other', () => {
    for (const color of Object.values(tokens.color)) expect(inks(screenOf(color)), color).toBeDefined();
    expect(inks([1, 2, 3])).toBeUndefined();
  });

  it('look like the colours they stand for, and never take more than 240 % of ink', () => {
    for (const color of [tokens.color.brand, tokens.color.accent, tokens.color.tint]) {
      const ink = inks(screenOf(color)) ?? [1, 1, 1, 1];
      for (const [channel, level] of asScreen(ink).entries())
        expect(Math.abs(level - (screenOf(color)[channel] ?? 0))).toBeLessThan(4);
      expect(ink.reduce((sum, share) => sum + share, 0)).toBeLessThan(2.4);
    }
    expect(mix([255, 0, 0])).toEqual([0, 1, 1, 0]);
  });
});

const recolour = (content: string) => {
  const { content: bytes, ...rest } = recolourContent(Buffer.from(content, 'latin1'), inks);
  return { text: Buffer.from(bytes).toString('latin1'), ...rest };
};

describe('colour operators', () => {
  it.each([
    [`${operands(tokens.color.ink)} rg`, '0 0 0 1 k'],
    [`${operands(tokens.color.ink)} RG`, '0 0 0 1 K'],
    ['0.25 g', '0 0 0 0.75 k'],
    ['1 G', '0 0 0 0 K'],
    [`/DeviceRGB cs ${operands('#ffffff')} scn`, '0 0 0 1 k\n0 0 0 0 k'],
    [`/DeviceRGB CS\n${operands('#000000')} SCN`, '0 0 0 1 K\n0 0 0 1 K'],
    ['0.1 0.2 0.3 0.4 k', '0.1 0.2 0.3 0.4 k'],
  ])('%s', (source, wanted) => {
    const { text, unknown } = recolour(source);
    expect([text.trim(), unknown]).toEqual([wanted, []]);
  });

  it('leaves everything else as it is, also what only looks like one', () => {
    const rest = 'q 1 0 0 1 5 5 cm BT /F1 9 Tf (0 1 0 rg) Tj <7267> Tj ET 0 0 5 5 re f Q';
    expect(recolour(rest)).toEqual({ text: rest, unknown: [], count: 0 });
  });

  it.each(['0.1 0.9 0.1 rg', '/Pattern cs', '/P1 scn', '/Sh1 sh', '/ICC cs', '0.2 0.3 0.4 sc'])(
    'reports what it does not know: %s',
    (source) => {
      expect(recolour(source).unknown).toEqual([{ source }]);
    },
  );
});

describe('sheets for the press', () => {
  const plan = (file: ReturnType<typeof fileOf>) =>
    imposeBooklet(file.reading.pages, {
      size: { width: 420, height: 200 },
      paperThickness: 0.1,
      direction: 'ltr',
    });
  const made = (content: string) => {
    const file = fileOf([content]);
    return makeSheets(file, plan(file), { paper: 'a4', press: true, tokens });
  };

  it('are inks from edge to edge, with their letters in black alone', async () => {
    const sheets = await made(
      `${operands(tokens.color.tint)} rg 0 0 200 200 re f ${operands(tokens.color.ink)} rg ${show('Take 5 mg', 60, 100)}`,
    );
    if (!sheets.ok) throw new Error(JSON.stringify(sheets.problems));
    const { press } = describePdf(sheets.value.reading);
    expect(press).toMatchObject({
      inks: ['Cyan', 'Magenta', 'Black'],
      mostInk: 100,
      blackIsBlackAlone: true,
      bleed: 8.5,
      boxesFit: true,
      fontsEmbedded: true,
    });
    expect(press?.trim).toEqual({ width: 420, height: 200 });
  });

  it('are not made where a colour has no ink', async () => {
    const sheets = await made(`0.1 0.9 0.1 rg 0 0 9 9 re f 0 g ${show('Take 5 mg', 60, 100)}`);
    expect(sheets.ok).toBe(false);
    expect(sheets.problems[0]).toMatchObject({ code: 'print/no-ink', severity: 'error' });
    expect(sheets.problems[0]?.message).toContain('0.1 0.9 0.1 rg');
  });
});

describe('letters near the edge of the sheet', () => {
  const at = async (x: number) => {
    const file = fileOf([`0 g ${show('Take 5 mg', x, 100)}`]);
    const sheet = imposeBooklet(file.reading.pages, {
      size: { width: 400, height: 200 },
      paperThickness: 0,
      direction: 'rtl',
    });
    const { problems } = await makeSheets(file, sheet, { paper: 'a4', press: false, tokens });
    return problems.map(({ code, severity }) => `${severity} ${code}`);
  };

  it('are an error where printers leave the paper white, a warning within 10 mm', async () => {
    expect(await at(10)).toEqual(['error print/near-edge']);
    expect(await at(22)).toEqual(['warning print/near-edge']);
    expect(await at(30)).toEqual([]);
  });
});
