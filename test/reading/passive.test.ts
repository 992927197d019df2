import { expect, it } from 'vitest';
import { isPassive } from '../../src/reading/index.ts';

it.each([
  'The pill is taken with food.',
  'Your blood was drawn.',
  'You will be called.',
  'It has not yet been proven.',
  'Both are often highlighted.',
  'The wound is being cleaned.',
  'The test isn’t done here.',
  'They were carefully chosen.',
  'You’re given a card.',
])('passive: %s', (sentence) => {
  expect(isPassive(sentence)).toBe(true);
});

it.each([
  'You are tired.',
  'He was worried about it.',
  'She has taken the pill.',
  'The nurse checked your blood.',
  'You need to feed the baby.',
  'The bed is red.',
  'It is a hundred miles.',
  'Is speed important?',
  'You are pleased, and we called you.',
  'They are interested in it.',
])('not passive: %s', (sentence) => {
  expect(isPassive(sentence)).toBe(false);
});
