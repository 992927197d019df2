/** Names beyond single letters that Latin fonts use (Adobe Glyph List). */
const GLYPH_NAMES: Readonly<Record<string, string>> = {
  space: ' ', exclam: '!', quotedbl: '"', numbersign: '#', dollar: '$', percent: '%', ampersand: '&', quotesingle: "'",
  parenleft: '(', parenright: ')', asterisk: '*', plus: '+', comma: ',', hyphen: '-', minus: '−', period: '.', slash: '/',
  zero: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9',
  colon: ':', semicolon: ';', less: '<', equal: '=', greater: '>', question: '?', at: '@', bracketleft: '[',
  backslash: '\\', bracketright: ']', asciicircum: '^', underscore: '_', grave: '`', braceleft: '{', bar: '|',
  braceright: '}', asciitilde: '~', exclamdown: '¡', cent: '¢', sterling: '£', currency: '¤', yen: '¥', Euro: '€',
  brokenbar: '¦', section: '§', dieresis: '¨', copyright: '©', ordfeminine: 'ª', guillemotleft: '«',
  guillemotright: '»', logicalnot: '¬', registered: '®', macron: '¯', degree: '°', plusminus: '±', acute: '´',
  mu: 'µ', paragraph: '¶', periodcentered: '·', cedilla: '¸', ordmasculine: 'º', onequarter: '¼', onehalf: '½',
  threequarters: '¾', onesuperior: '¹', twosuperior: '²', threesuperior: '³', questiondown: '¿', multiply: '×',
  divide: '÷', germandbls: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', oslash: 'ø', Oslash: 'Ø', eth: 'ð', Eth: 'Ð',
  thorn: 'þ', Thorn: 'Þ', lslash: 'ł', Lslash: 'Ł', dotlessi: 'ı', dcroat: 'đ', Dcroat: 'Đ', florin: 'ƒ',
  quoteleft: '‘', quoteright: '’', quotesinglbase: '‚', quotedblleft: '“', quotedblright: '”', quotedblbase: '„',
  guilsinglleft: '‹', guilsinglright: '›', endash: '–', emdash: '—', bullet: '•', dagger: '†', daggerdbl: '‡',
  ellipsis: '…', perthousand: '‰', fraction: '⁄', trademark: '™', circumflex: 'ˆ', tilde: '˜', caron: 'ˇ',
  breve: '˘', dotaccent: '˙', ring: '˚', hungarumlaut: '˝', ogonek: '˛', fi: 'ﬁ', fl: 'ﬂ', ff: 'ﬀ', ffi: 'ﬃ', ffl: 'ﬄ',
  lessequal: '≤', greaterequal: '≥', notequal: '≠', approxequal: '≈', infinity: '∞', radical: '√', summation: '∑',
  partialdiff: '∂', integral: '∫', product: '∏', lozenge: '◊', arrowleft: '←', arrowup: '↑', arrowright: '→',
  arrowdown: '↓', arrowboth: '↔', asteriskmath: '∗', element: '∈', similar: '∼', equivalence: '≡', nbspace: '\u00a0',
  sfthyphen: '\u00ad', uni00A0: '\u00a0', visiblespace: '␣', openbullet: '◦', checkmark: '✓',
}; // biome-ignore format: a table

const GREEK =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega'
    .split(' ')
    .map((name, index) => [name, 0x391 + index] as const);
const GREEK_LETTERS: ReadonlyMap<string, string> = new Map(
  GREEK.flatMap(([name, code]) => [
    [name, String.fromCodePoint(code)],
    [name.toLowerCase(), String.fromCodePoint(code + 0x20)],
  ]),
);

/** Combining marks by what glyph names call them: `eacute` is e with an acute. */
const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300', acute: '\u0301', circumflex: '\u0302', tilde: '\u0303', macron: '\u0304', breve: '\u0306',
  dotaccent: '\u0307', dieresis: '\u0308', ring: '\u030a', hungarumlaut: '\u030b', caron: '\u030c', cedilla: '\u0327',
  ogonek: '\u0328', commaaccent: '\u0326',
}; // biome-ignore format: a table

/** Text of a glyph name such as `eacute`, `f_i`, `uni2264`, `a.sc`; null where the name tells nothing, as `g12`. */
export function glyphNameText(name: string): string | null {
  const [plain = ''] = name.split('.');
  if (plain === '') return null;
  const parts = plain.split('_').map(componentText);
  return parts.some((part) => part === null) ? null : parts.join('');
}

function componentText(name: string): string | null {
  if (/^[A-Za-z]$/.test(name)) return name;
  const known = (Object.hasOwn(GLYPH_NAMES, name) ? GLYPH_NAMES[name] : null) ?? GREEK_LETTERS.get(name);
  if (known) return known;
  const units = /^uni((?:[0-9A-F]{4})+)$/.exec(name)?.[1];
  if (units)
    return String.fromCharCode(...(units.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
  const code = /^u([0-9A-F]{4,6})$/.exec(name)?.[1];
  if (code) return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, 16)));
  const [, letter, accent] = /^([A-Za-z])([a-z]+)$/.exec(name) ?? [];
  const mark = accent && Object.hasOwn(ACCENTS, accent) ? ACCENTS[accent] : undefined;
  return letter && mark ? (letter + mark).normalize('NFC') : null;
}
