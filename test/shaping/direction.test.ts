import { describe, expect, test } from 'vitest';
import { flattenStyle, resolveDirection } from '../../src/shaping/direction.ts';

const box = { inRow: false, isText: false };

describe.each([
  ['ltr', 'Left', 'Right'],
  ['rtl', 'Right', 'Left'],
] as const)('%s', (direction, start, end) => {
  const resolve = (style: Record<string, unknown>, where: object = {}) =>
    resolveDirection(style, { direction, ...box, ...where });

  test('puts start and end of every edge on their sides', () => {
    const logical = {
      marginStart: 1,
      marginEnd: 2,
      paddingStart: 3,
      paddingEnd: 4,
      borderStart: '1pt solid #000',
      borderEndWidth: 5,
      borderStartColor: '#111',
      borderEndStyle: 'solid',
      borderTopStartRadius: 6,
      borderBottomEndRadius: 7,
    };
    expect(resolve(logical)).toEqual({
      [`margin${start}`]: 1,
      [`margin${end}`]: 2,
      [`padding${start}`]: 3,
      [`padding${end}`]: 4,
      [`border${start}`]: '1pt solid #000',
      [`border${end}Width`]: 5,
      [`border${start}Color`]: '#111',
      [`border${end}Style`]: 'solid',
      [`borderTop${start}Radius`]: 6,
      [`borderBottom${end}Radius`]: 7,
    });
  });

  test('positions, aligns and floats by start and end', () => {
    expect(resolve({ position: 'absolute', start: 5, end: 6, textAlign: 'end', float: 'start' })).toEqual({
      position: 'absolute',
      [start.toLowerCase()]: 5,
      [end.toLowerCase()]: 6,
      textAlign: end.toLowerCase(),
      float: start.toLowerCase(),
    });
  });

  test('leaves left, right and centre as they were written', () => {
    const style = {
      marginLeft: 1,
      paddingRight: 2,
      left: 3,
      textAlign: 'center',
      padding: 4,
      marginHorizontal: 5,
    };
    expect(resolve(style)).toEqual(style);
  });

  test('is settled after once', () => {
    const once = resolve({ marginStart: 1, textAlign: 'end', start: 4 });
    expect(resolve({ ...once })).toEqual(once);
  });
});

describe('boxes right to left', () => {
  const resolve = (style: Record<string, unknown>, where: object = {}) =>
    resolveDirection(style, { direction: 'rtl', ...box, ...where });

  test('turn rows round, and columns’ alignment', () => {
    expect(resolve({ flexDirection: 'row', justifyContent: 'flex-start', alignItems: 'flex-start' })).toEqual(
      {
        flexDirection: 'row-reverse',
        justifyContent: 'flex-start',
        alignItems: 'flex-start',
      },
    );
    expect(resolve({ flexDirection: 'row-reverse' })).toEqual({ flexDirection: 'row' });
    expect(resolve({ alignItems: 'flex-start' })).toEqual({ alignItems: 'flex-end' });
    expect(resolve({ flexDirection: 'column', alignItems: 'center' })).toEqual({
      flexDirection: 'column',
      alignItems: 'center',
    });
  });

  test('align themselves by their parent: across a column, not down a row', () => {
    expect(resolve({ alignSelf: 'flex-start' })).toEqual({ alignSelf: 'flex-end' });
    expect(resolve({ alignSelf: 'flex-start' }, { inRow: true })).toEqual({ alignSelf: 'flex-start' });
  });

  test('are not what a Text holds', () => {
    expect(resolve({ flexDirection: 'row', alignItems: 'flex-start' }, { isText: true })).toEqual({
      flexDirection: 'row',
      alignItems: 'flex-start',
    });
  });
});

test('nested lists of styles are one style, the last entry wins', () => {
  expect(flattenStyle([{ color: 'red', fontSize: 9 }, null, [undefined, { color: 'blue' }], false])).toEqual({
    color: 'blue',
    fontSize: 9,
  });
});
