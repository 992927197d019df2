import type { FindingSeverity, PromiseName } from './finding.ts';

interface Kind {
  /** Promises that it breaks: for a file that made one of them it is an error. */
  readonly broken: readonly PromiseName[];
  /** What it is in all other files. */
  readonly otherwise: FindingSeverity;
  readonly hint: string;
}

const TAGGED = ['PDF/UA', 'PDF/A level a'] as const;
const FAITHFUL = ['Plainleaf'] as const;
const ANY = ['PDF/UA', 'PDF/A', 'Plainleaf'] as const;

const MAKE_AGAIN = 'Do not hand this file out. Make it again from its source.';
const IN_SOURCE = 'Mend it in the program the PDF was made with, and make the PDF again.';

/** Every kind of finding that a PDF alone shows, without its source. */
export const FINDINGS = {
  'document/untagged': {
    broken: TAGGED,
    otherwise: 'note',
    hint: 'Screen readers have to guess at headings, lists and tables. Make it again as a tagged PDF if people read it on a screen.',
  },
  'document/not-marked': {
    broken: TAGGED,
    otherwise: 'warning',
    hint: 'Readers may pass over the tags. Make the PDF again as a tagged PDF.',
  },
  'document/protected': {
    broken: ['PDF/A'],
    otherwise: 'note',
    hint: 'Some programs refuse to read such a file aloud or to print it. Take the protection off.',
  },
  'document/title-missing': {
    broken: ['PDF/UA'],
    otherwise: 'note',
    hint: 'Give the document a title in its properties: a screen reader says it first.',
  },
  'document/title-not-shown': {
    broken: ['PDF/UA'],
    otherwise: 'note',
    hint: 'Ask for the title to be shown instead of the file name (DisplayDocTitle).',
  },
  'document/language-missing': {
    broken: ['PDF/UA', 'PDF/A level a'],
    otherwise: 'note',
    hint: 'Set the language of the document: screen readers choose their voice by it.',
  },
  'document/language-unknown': {
    broken: ['PDF/UA'],
    otherwise: 'warning',
    hint: 'Write it as a language tag, such as en, en-US or zh-Hans.',
  },
  'tags/heading-skipped': { broken: ['PDF/UA'], otherwise: 'warning', hint: 'Use the next heading level.' },
  'tags/alt-missing': {
    broken: ['PDF/UA', 'PDF/A level a'],
    otherwise: 'warning',
    hint: 'Say in a description what the picture shows, or mark it as decoration.',
  },
  'tags/header-scope': {
    broken: ['PDF/UA'],
    otherwise: 'note',
    hint: 'Say of each heading cell whether it heads a row or a column.',
  },
  'tags/table-without-headers': {
    broken: [],
    otherwise: 'warning',
    hint: 'Mark the first row or column as headings, so that a listener knows what a cell is about.',
  },
  'tags/nesting': { broken: ['PDF/UA'], otherwise: 'warning', hint: IN_SOURCE },
  'tags/unknown-type': { broken: ['PDF/UA'], otherwise: 'note', hint: IN_SOURCE },
  'tags/order': {
    broken: [],
    otherwise: 'warning',
    hint: 'Compare the transcript (--transcript) with the page: it may be read in the wrong order.',
  },
  'text/untagged': {
    broken: TAGGED,
    otherwise: 'warning',
    hint: 'A screen reader passes over it. Tag it, or mark it as decoration.',
  },
  'image/untagged': {
    broken: TAGGED,
    otherwise: 'note',
    hint: 'A screen reader passes over it. Tag it as a figure with a description, or mark it as decoration.',
  },
  'text/tagged-twice': {
    broken: ['PDF/UA', 'Plainleaf'],
    otherwise: 'warning',
    hint: 'A screen reader says it twice. Make the PDF again.',
  },
  'text/tag-without-content': {
    broken: ['PDF/UA', 'Plainleaf'],
    otherwise: 'note',
    hint: 'A screen reader finds nothing there. Make the PDF again.',
  },
  'text/told-otherwise': {
    broken: FAITHFUL,
    otherwise: 'note',
    hint: 'Compare both: those who listen must get what those who look get.',
  },
  'text/unreadable': {
    broken: ['PDF/UA', 'PDF/A level a', 'Plainleaf'],
    otherwise: 'warning',
    hint: 'Nobody can hear, search or copy it. Make the PDF again with fonts that carry their text (ToUnicode).',
  },
  'text/invisible': {
    broken: FAITHFUL,
    otherwise: 'warning',
    hint: 'Look at the page: readers may miss it.',
  },
  'text/behind-picture': {
    broken: FAITHFUL,
    otherwise: 'note',
    hint: 'This is how scanned pages carry their text. Whether it was recognised rightly, only a person can tell.',
  },
  'text/blank-glyph': { broken: FAITHFUL, otherwise: 'warning', hint: MAKE_AGAIN },
  'text/silent-glyph': { broken: FAITHFUL, otherwise: 'note', hint: MAKE_AGAIN },
  'text/printed-twice': {
    broken: [],
    otherwise: 'warning',
    hint: 'Look at the page: is it meant to be there twice?',
  },
  'font/not-embedded': {
    broken: ANY,
    otherwise: 'warning',
    hint: 'Other computers will print other letters. Make the PDF again with its fonts embedded.',
  },
  'contrast/low': {
    broken: [],
    otherwise: 'warning',
    hint: 'Use a darker text or a lighter ground: 4.5 to 1 at least, 3 to 1 for large type.',
  },
  'link/undescribed': {
    broken: ['PDF/UA-1'],
    otherwise: 'note',
    hint: 'Give the link a description (Contents), which screen readers say.',
  },
  'link/untagged': {
    broken: TAGGED,
    otherwise: 'warning',
    hint: 'A screen reader does not know that there is a link. Tag it.',
  },
  'link/target-missing': { broken: ['PDF/UA', 'Plainleaf'], otherwise: 'warning', hint: 'Mend the link.' },
  'link/address-not-printed': {
    broken: [],
    otherwise: 'note',
    hint: 'On paper nobody can follow it. Print the address, too.',
  },
  'page/unusual-size': {
    broken: FAITHFUL,
    otherwise: 'note',
    hint: 'It is no size of paper, nor a half or quarter of one: a printer will scale or cut it.',
  },
  'page/mixed-sizes': {
    broken: FAITHFUL,
    otherwise: 'note',
    hint: 'A printer may ask for other paper in the middle.',
  },
  'type/small': {
    broken: [],
    otherwise: 'note',
    hint: 'Patients read 12 points with ease, and less with effort.',
  },
  'claim/none': {
    broken: [],
    otherwise: 'note',
    hint: 'That is no fault; but nobody has promised that it is accessible or will last.',
  },
} as const satisfies Record<string, Kind>;

export type FindingCode = keyof typeof FINDINGS;
