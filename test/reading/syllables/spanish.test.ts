import { expect, it } from 'vitest';
import { spanishSyllables } from '../../../src/reading/syllables/spanish.ts';

it.each([
  ['sol', 1],
  ['rey', 1],
  ['muy', 1],
  ['y', 1],
  ['agua', 2],
  ['día', 2],
  ['país', 2],
  ['huevo', 2],
  ['guerra', 2],
  ['quienes', 2],
  ['búho', 2],
  ['ahí', 2],
  ['ciudad', 2],
  ['tensión', 2],
  ['médico', 3],
  ['paciente', 3],
  ['corazón', 3],
  ['pingüino', 3],
  ['cigüeña', 3],
  ['prohíbe', 3],
  ['inyección', 3],
  ['aéreo', 4],
  ['farmacéutico', 5],
  ['osteoporosis', 6],
])('%s has %i', (word, count) => {
  expect(spanishSyllables(word)).toBe(count);
});
