import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFact, readHandout } from '../../src/content/index.ts';
import { clinicNamed, fileText, localeFrom, themeNamed, unwrap } from './read.ts';

const root = join(import.meta.dirname, '..', '..');
const namesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace('.yaml', ''));
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);

function handoutIn(file: string) {
  const [lang = '', slug = ''] = file.replace('.yaml', '').split('/').toReversed();
  return unwrap(readHandout({ text: fileText(file), file, slug, lang }));
}

describe('everything that ships is valid', () => {
  it.each(filesBelow('content/handouts'))('%s', (file) => {
    expect(handoutIn(file).sections.length).toBeGreaterThan(0);
  });

  it.each(namesIn('content/locales'))('the language %s', (lang) => {
    expect(localeFrom(`content/locales/${lang}.yaml`, lang).name).not.toBe('');
  });

  it.each(namesIn('content/facts'))('the fact %s, which names where it was read', (name) => {
    const file = `content/facts/${name}.yaml`;
    const fact = unwrap(readFact({ text: fileText(file), file, name }));
    expect(fact.source.url).toMatch(/^https:/);
  });

  it.each(namesIn('content/themes'))('the theme %s, whose small print can be read', (name) => {
    const { type } = themeNamed(name).tokens;
    expect(type.body).toBeGreaterThanOrEqual(12);
    expect(type.table).toBeGreaterThanOrEqual(11);
    expect(Math.min(...Object.values(type))).toBeGreaterThanOrEqual(10);
  });

  it.each(namesIn('content/clinics'))('the clinic %s, whose numbers and addresses nobody owns', (slug) => {
    const clinic = clinicNamed(slug);
    expect(clinic.sample).toBe(true);
    expect(clinic.phone).toMatch(/^555-01\d\d$/);
    expect(clinic.website).toMatch(/\.example\.org$/);
    expect(readdirSync(join(root, 'content/clinics'))).toContain(clinic.logo?.split('/').at(-1));
    expect(namesIn('content/themes')).toContain(clinic.theme);
  });
});

describe('the handouts of the tests', () => {
  const FILES = filesBelow('test/fixtures/handouts');

  it.each(FILES)('%s has a list, a table, a caution and a question', (file) => {
    const handout = handoutIn(file);
    const types = handout.sections.flatMap((section) => section.blocks).map((block) => block.type);
    expect(types).toEqual(expect.arrayContaining(['paragraph', 'list', 'steps', 'comparison', 'callout']));
    expect(handout.questions).toHaveLength(1);
    expect(handout.keyPoints.length).toBeGreaterThan(1);
  });

  it.each(['ar', 'zh-Hans'])('the words of %s are whole', (lang) => {
    expect(localeFrom(`test/fixtures/locales/${lang}.yaml`, lang).lang).toBe(lang);
  });

  it('Chinese uses only letters that its sample font is made of', () => {
    const letters = new Set(fileText('test/fixtures/fonts/chinese-sample.txt'));
    const used = ['handouts/chinese/zh-Hans.yaml', 'locales/zh-Hans.yaml'].map((name) =>
      fileText(`test/fixtures/${name}`),
    );
    // a mail is shown in the fonts of whoever reads it
    const printed = used.join('').replace(/^\s*(?:#|mail_\w+:).*$/gm, '');
    expect([...printed].filter((letter) => letter !== '\n' && !letters.has(letter))).toEqual([]);
  });
});
