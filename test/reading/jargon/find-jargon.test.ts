import { describe, expect, it } from 'vitest';
import type { JargonTerm } from '../../../src/model/index.ts';
import { findJargon, indexJargon, swapped } from '../../../src/reading/index.ts';

const term = (words: string, say: string, rest: Partial<JargonTerm> = {}): JargonTerm => ({
  term: words,
  say,
  as: 'word',
  example: '',
  ...rest,
});
const swaps = (text: string, ...terms: JargonTerm[]): readonly string[] =>
  findJargon(text, indexJargon(terms)).map(swapped);

describe('forms', () => {
  it.each([
    ['Fractures heal.', term('fracture', 'broken bone', { as: 'noun' }), 'Broken bones heal.'],
    ['Both biopsies hurt.', term('biopsy', 'test of tissue', { as: 'noun' }), 'Both tests of tissue hurt.'],
    ['Ask physicians.', term('physician', 'doctor or nurse', { as: 'noun' }), 'Ask doctors or nurses.'],
    [
      'Ask orthopedists.',
      term('orthopedist', 'bone and joint doctor', { as: 'noun' }),
      'Ask bone and joint doctors.',
    ],
    ['She administers it.', term('administer', 'give', { as: 'verb' }), 'She gives it.'],
    ['She administered it.', term('administer', 'give', { as: 'verb' }), 'She gave it.'],
    ['It was administered.', term('administer', 'give', { as: 'verb' }), 'It was given.'],
    ['It is not administered.', term('administer', 'give', { as: 'verb' }), 'It is not given.'],
    ['They are administering it.', term('administer', 'give', { as: 'verb' }), 'They are giving it.'],
    ['It ceased.', term('cease', 'stop', { as: 'verb' }), 'It stopped.'],
    ['It is accumulating.', term('accumulate', 'build up', { as: 'verb' }), 'It is building up.'],
    ['An elevated head helps.', term('elevate', 'raise', { as: 'verb' }), 'A raised head helps.'],
    ['Take an analgesic.', term('analgesic', 'pain medicine', { as: 'noun' }), 'Take a pain medicine.'],
    ['A radiologist looks.', term('radiologist', 'X-ray doctor', { as: 'noun' }), 'An X-ray doctor looks.'],
  ])('%s', (text, entry, better) => {
    expect(swaps(text, entry)).toEqual([better]);
  });
});

describe('what is meant', () => {
  it('takes the longest term', () => {
    const terms = [term('cardiac', 'heart'), term('cardiac arrest', 'stopped heart')];
    expect(
      findJargon('A cardiac arrest and a cardiac test.', indexJargon(terms)).map(({ say }) => say),
    ).toEqual(['stopped heart', 'heart']);
  });
  it('asks for a word nearby in the same sentence', () => {
    const acute = term('acute', 'sudden', { near: ['pain'] });
    expect(swaps('An acute pain. An acute angle.', acute)).toEqual(['A sudden pain.']);
  });
  it('leaves longer terms alone', () => {
    const glucose = term('glucose', 'sugar', { except: ['glucose tablets'] });
    expect(swaps('Take glucose tablets for low glucose.', glucose)).toEqual([
      'Take glucose tablets for low sugar.',
    ]);
  });
  it('does not find a term across a comma, or in a longer word', () => {
    expect(swaps('A heart, failure.', term('heart failure', 'weak heart'))).toEqual([]);
    expect(swaps('Prerenal, renals and re-renal.', term('renal', 'kidney'))).toEqual([]);
  });
  it('finds a term in capitals and keeps the capital at the start', () => {
    expect(swaps('EDEMA is common.', term('edema', 'swelling'))).toEqual(['Swelling is common.']);
  });
});
