import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/reading/sentences.ts';

describe('sentencesOf', () => {
  it.each([
    ['Dr. Smith took 2.5 mg. He slept.', ['Dr. Smith took 2.5 mg.', 'He slept.']],
    [
      'Take it at 8 p.m. and rest. Sleep by 10 p.m. Do not read.',
      ['Take it at 8 p.m. and rest.', 'Sleep by 10 p.m.', 'Do not read.'],
    ],
    ['Eat fish, e.g. salmon, vs. meat. Walk.', ['Eat fish, e.g. salmon, vs. meat.', 'Walk.']],
    ['Eat nuts, i.e. Brazil nuts.', ['Eat nuts, i.e. Brazil nuts.']],
    ['See No. 3 on p. 12. Is it No. 4?', ['See No. 3 on p. 12.', 'Is it No. 4?']],
    ['Did he say no. She did.', ['Did he say no.', 'She did.']],
    [
      'You need vitamin D. It helps. So does hepatitis B. Do not.',
      ['You need vitamin D.', 'It helps.', 'So does hepatitis B.', 'Do not.'],
    ],
    [
      'John F. Kennedy and J. R. Smith met. Dr. A. Jones came.',
      ['John F. Kennedy and J. R. Smith met.', 'Dr. A. Jones came.'],
    ],
    [
      'The U.S. has it. He moved to the U.S. She did not.',
      ['The U.S. has it.', 'He moved to the U.S.', 'She did not.'],
    ],
    ['“Stop!” she said. “Is it you?” He nodded.', ['“Stop!” she said.', '“Is it you?”', 'He nodded.']],
    ['Wait … then go. (Call us.) Then rest!', ['Wait … then go.', '(Call us.)', 'Then rest!']],
    ['1. Wash your hands.', ['1. Wash your hands.']],
    ['Take 10. 20 is too much.', ['Take 10.', '20 is too much.']],
    ['Go to example.org/a.b now. Rest.', ['Go to example.org/a.b now.', 'Rest.']],
    ['No stop at the end', ['No stop at the end']],
    ['请休息。多喝水！', ['请休息。', '多喝水！']],
    ['…', []],
    ['', []],
  ])('splits “%s”', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
  it('knows Spanish abbreviations', () => {
    expect(sentencesOf('La Dra. López vino. ¿Le duele? Tome agua, p.ej. dos vasos.', 'es')).toEqual([
      'La Dra. López vino.',
      '¿Le duele?',
      'Tome agua, p.ej. dos vasos.',
    ]);
  });
  it('stays quick for a very long text without an end', () => {
    const text = `${'word '.repeat(50_000)}${'a. '.repeat(2_000)}`;
    expect(sentencesOf(text).join(' ').length).toBeGreaterThan(200_000);
  });
});
