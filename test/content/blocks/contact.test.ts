import { expect, it } from 'vitest';
import { blockOf, clinicNamed, codesOf, proseOfBlocks, withBlocks } from '../read.ts';

it.each(['- contact:\n', '- contact: {}\n'])('is written %j', (yaml) => {
  expect(blockOf(yaml)).toMatchObject({ type: 'contact', place: { line: 5, column: 9 } });
});

it('may have an id, and nothing else', () => {
  expect(blockOf('- contact:\n    id: call-us\n')).toMatchObject({ id: 'call-us' });
  expect(codesOf(withBlocks('- contact: Call us\n'))).toEqual(['schema/type 5:18']);
});

it('prints the clinic, each fact in two pieces', () => {
  expect(proseOfBlocks('- contact:\n', clinicNamed('hillside'))).toEqual([
    'label Hillside Family Practice',
    'label Phone',
    'label 555-0178',
    'label Address',
    'label 24 Hill Road, Springfield',
    'label Hours',
    'label Monday to Friday, 7:30 am to 6 pm',
    'label Website',
    'label https://hillside.example.org',
    'label In an emergency, call',
    'label 911',
  ]);
});

it('prints nothing without a clinic', () => {
  expect(proseOfBlocks('- contact:\n')).toEqual([]);
});
