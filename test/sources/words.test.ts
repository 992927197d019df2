import { describe, expect, it } from 'vitest';
import { openShelves } from '../../src/files/index.ts';
import { gatherWords } from '../../src/sources/index.ts';
import { makeProject } from '../tools/project.ts';

const FILE = 'content/words/en.yaml';
const wordsOf = (yaml: string, lang = 'en') => gatherWords(openShelves(makeProject({ [FILE]: yaml })), lang);
const sayOf = (words: Awaited<ReturnType<typeof wordsOf>>['words'], term: string) =>
  words.jargon.filter((entry) => entry.term === term).map(({ say }) => say);

const entry = (term: string, say: string): string =>
  `jargon:\n  - term: ${term}\n    say: ${say}\n    example: This is ${term}.\n`;

describe('gatherWords', () => {
  it('puts a project’s words before ours', async () => {
    const { words, problems } = await wordsOf(entry('Edema', 'water in the legs'));
    expect(problems).toEqual([]);
    expect(sayOf(words, 'Edema')).toEqual(['water in the legs']);
    expect(sayOf(words, 'edema')).toEqual([]);
    expect(sayOf(words, 'hypertension')).toEqual(['high blood pressure']);
  });
  it('adds what we do not have', async () => {
    const { words } = await wordsOf(`${entry('flummoxed', 'puzzled')}acronyms: [ACME]\n`);
    expect(sayOf(words, 'flummoxed')).toEqual(['puzzled']);
    expect(words.acronyms).toEqual(expect.arrayContaining(['ACME', 'TV']));
  });
  it('takes back what a project keeps', async () => {
    const { words } = await wordsOf('keep: [nausea, Osteoporosis]\n');
    expect(sayOf(words, 'nausea')).toEqual([]);
    expect(words.define.map(({ term }) => term)).not.toContain('osteoporosis');
  });
  it('falls back from en-simple to en, and is empty in a language without a list', async () => {
    const shelves = openShelves(makeProject({}));
    expect(sayOf((await gatherWords(shelves, 'en-simple')).words, 'edema')).toEqual(['swelling']);
    expect((await gatherWords(shelves, 'fr')).words).toEqual({ jargon: [], define: [], acronyms: [] });
  });
  it.each([
    ['a key that is unknown', `${entry('a', 'b')}    sya: c\n`, 'schema/unknown-key', 5],
    ['a term without an example', 'jargon:\n  - term: a\n    say: b\n', 'schema/missing', 2],
    ['a list that is none', 'keep: nausea\n', 'schema/type', 1],
  ])('reports %s and keeps ours', async (_, yaml, code, line) => {
    const { words, problems } = await wordsOf(yaml);
    expect(problems).toEqual([
      expect.objectContaining({ code, place: expect.objectContaining({ file: FILE, line }) }),
    ]);
    expect(sayOf(words, 'hypertension')).toEqual(['high blood pressure']);
  });
});
