import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/verify/graphics/color.ts';
import { marksOf } from '../reading.ts';
import { show } from '../tiny-pdf.ts';

const SPACES =
  '/ColorSpace <</Icc [/ICCBased 100 0 R] /Idx [/Indexed /DeviceRGB 1 <000000FF8000>] /Spot [/Separation /Ink /DeviceCMYK <</FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 1 0] /N 1>>] /Odd [/DeviceN [/A /B] /DeviceRGB 9 0 R]>>';
const OBJECTS = { 100: { dict: '/N 3', content: 'profile' } };

const colorOf = (operators: string) =>
  marksOf(`${operators} ${show('A')}`, { resources: SPACES, objects: OBJECTS })[0]?.color;

describe('colours', () => {
  it.each([
    ['', [0, 0, 0]],
    ['0.5 g', [128, 128, 128]],
    ['1 0 0 rg', [255, 0, 0]],
    ['0 1 1 0 k', [255, 0, 0]],
    ['/DeviceRGB cs 0 0.2 1 scn', [0, 51, 255]],
    ['/DeviceGray cs 1 sc', [255, 255, 255]],
    ['/DeviceCMYK cs', [0, 0, 0]],
    ['/Icc cs 0 0 1 scn', [0, 0, 255]],
    ['/Idx cs 1 sc', [255, 128, 0]],
    ['/Spot cs 1 scn', [255, 0, 0]],
    ['/Odd cs 1 1 scn', null],
    ['/Pattern cs /P1 scn', null],
    ['0 1 0 RG 1 Tr', [0, 255, 0]],
    ['q 1 0 0 rg Q', [0, 0, 0]],
  ])('%j', (operators, expected) => {
    expect(colorOf(operators)).toEqual(expected);
  });

  it('contrast as WCAG measures it', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
    expect(contrast([255, 255, 255], null)).toBeNull();
  });
});
