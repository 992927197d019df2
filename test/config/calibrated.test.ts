import { describe, expect, it } from 'vitest';
import { calibrated } from '../../src/config/calibrated.ts';

const FOUND = { margins: 6, flip: 'turned' } as const;

describe('calibrated', () => {
  it.each([
    [
      'a printer that is an address only, with a comment behind it',
      '# of our clinic\nedition:   handout\n\nprinters:\n  office: ipp://a/ipp/print  # by the door\n\n\n  ward: ipp://b/\n',
      '# of our clinic\nedition:   handout\n\nprinters:\n  office:  # by the door\n    uri: ipp://a/ipp/print\n    margins: 6\n    flip: turned\n\n\n  ward: ipp://b/\n',
    ],
    [
      'a printer with keys, among them one of the two',
      "printers:\n    office:\n        margins: 4.2 # as the test sheet of May\n        uri: 'ipp://a/'\n        ca: a.pem # ours\n\ncheck: {}\n",
      "printers:\n    office:\n        margins: 6 # as the test sheet of May\n        uri: 'ipp://a/'\n        ca: a.pem # ours\n        flip: turned\n\ncheck: {}\n",
    ],
    [
      'a printer in one line',
      'printers: { office: { uri: "ipp://a/" }, ward: ipp://b/ }\n',
      'printers: { office: { uri: "ipp://a/", margins: 6, flip: turned }, ward: ipp://b/ }\n',
    ],
    [
      'lines that end as on Windows, and none at the end',
      'printers:\r\n  office: ipp://a/',
      'printers:\r\n  office:\r\n    uri: ipp://a/\r\n    margins: 6\r\n    flip: turned',
    ],
    [
      'both that are there',
      'printers:\n  office:\n    flip: as-told\n    uri: ipp://a/\n    margins: 3\n',
      'printers:\n  office:\n    flip: turned\n    uri: ipp://a/\n    margins: 6\n',
    ],
  ])('keeps what was written, and adds to %s', (_, before, after) => {
    expect(calibrated(before, 'office', FOUND)).toBe(after);
    // and the same again changes nothing
    expect(calibrated(after, 'office', FOUND)).toBe(after);
  });

  it('leaves the flip where nobody saw it', () => {
    const text = 'printers:\n  office:\n    uri: ipp://a/\n    flip: turned\n';
    expect(calibrated(text, 'office', { margins: 5.5 })).toBe(`${text}    margins: 5.5\n`);
  });

  it.each([
    ['no printer of this name', 'printers:\n  ward: ipp://b/\n'],
    ['no printers', 'edition: handout\n'],
    ['no YAML', 'printers: [\n'],
    ['a printer that stands elsewhere', 'x: &o\n  uri: ipp://a/\nprinters:\n  office: *o\n'],
    ['an address in one line that cannot be opened', 'printers: { office: ipp://a/ }\n'],
  ])('writes nothing where there is %s', (_, text) => {
    expect(calibrated(text, 'office', FOUND)).toBeNull();
  });
});
