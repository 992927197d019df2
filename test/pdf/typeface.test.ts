import { expect, it } from 'vitest';
import { typeface } from '../../src/pdf/index.ts';
import { propsOf } from './render.ts';

it('gives lines more room where the language needs it', async () => {
  const props = await propsOf({ file: 'test/fixtures/pdf/one-page.yaml' });
  const { localised, tokens } = props;
  const tall = { ...props, localised: { ...localised, locale: { ...localised.locale, leading: 1.5 } } };
  expect(typeface(props, 'body')).toEqual({ fontSize: tokens.type.body, lineHeight: tokens.leading.body });
  expect(typeface(tall, 'body').lineHeight).toBeCloseTo(1.5 * tokens.leading.body, 9);
  expect(typeface(tall, 'h1').lineHeight).toBeCloseTo(1.5 * tokens.leading.tight, 9);
});
