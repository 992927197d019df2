import { describe, expect, it } from 'vitest';
import { readClinic } from '../../src/content/index.ts';
import { showPlace, unwrap } from './read.ts';

const read = (text: string, slug = 'oak') => readClinic({ text, file: 'content/clinics/oak.yaml', slug });
const codes = (text: string, slug?: string) =>
  read(text, slug).problems.map(({ code, place }) => `${code} ${showPlace(place)}`);

describe('readClinic', () => {
  it('reads all there is', () => {
    const text = `name: Oak Clinic
logo: oak.svg
phone: 555-0100
address:
  - 1 Oak Road
  - Springfield
hours: Always
website: https://oak.example.org
emergency: "911"
theme: warm
colors:
  brand: "#102030"
`;
    expect(unwrap(read(text))).toEqual({
      slug: 'oak',
      file: 'content/clinics/oak.yaml',
      name: 'Oak Clinic',
      sample: false,
      logo: 'content/clinics/oak.svg',
      logoPlace: { file: 'content/clinics/oak.yaml', line: 2, column: 7 },
      phone: '555-0100',
      address: ['1 Oak Road', 'Springfield'],
      hours: ['Always'],
      website: 'https://oak.example.org',
      emergency: '911',
      theme: 'warm',
      themePlace: { file: 'content/clinics/oak.yaml', line: 10, column: 8 },
      colors: { brand: '#102030' },
      colorPlaces: { brand: { file: 'content/clinics/oak.yaml', line: 12, column: 10 } },
    });
  });

  it('needs a name and nothing else', () => {
    expect(unwrap(read('name: Oak\n'))).toEqual({
      slug: 'oak',
      file: 'content/clinics/oak.yaml',
      name: 'Oak',
      sample: false,
      logoPlace: { file: 'content/clinics/oak.yaml', line: 1, column: 1 },
      address: [],
      hours: [],
      colors: {},
      colorPlaces: {},
    });
  });

  it.each([
    ['a number that would lose its 0', 'name: Oak\nemergency: 0800\n', ['schema/type 2:12']],
    ['a colour without quotes', 'name: Oak\ncolors:\n  brand: #102030\n', ['schema/empty 3:3']],
    ['a colour by its name', 'name: Oak\ncolors:\n  brand: blue\n', ['schema/color 3:10']],
    ['a logo outside the project', 'name: Oak\nlogo: ../../../oak.svg\n', ['asset/outside-project 2:7']],
    ['a tab', 'name: Oak\tClinic\n', ['text/control-character 1:10']],
    ['mark-up', 'name: Oak\nhours:\n  - A\n  - "**B**"\n', ['inline/unsupported 4:6']],
    ['an unknown key', 'name: Oak\nfax: "1"\n', ['schema/unknown-key 2:1']],
  ])('refuses %s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('refuses a name of the file that is none', () => {
    expect(codes('name: Oak\n', 'Oak Clinic')).toEqual(['name/slug 1:1']);
  });

  it('says what became of a colour without quotes', () => {
    expect(read('name: Oak\ncolors:\n  brand: #102030\n').problems[0]?.hint).toMatch(
      /behind a space and # is a comment/,
    );
  });
});
