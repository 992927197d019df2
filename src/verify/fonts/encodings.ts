/** WinAnsi codes 0x80 to 0x9f (ISO 32000-1, annex D.2); the rest is Latin-1. */
const WIN_ANSI_HIGH = '€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ';

/** Names beyond single letters that a Differences array of a Latin font uses (Adobe Glyph List). */
const GLYPH_NAMES: Readonly<Record<string, string>> = {
  space: ' ', exclam: '!', quotedbl: '"', numbersign: '#', dollar: '$', percent: '%', ampersand: '&', quotesingle: "'",
  parenleft: '(', parenright: ')', asterisk: '*', plus: '+', comma: ',', hyphen: '-', minus: '−', period: '.', slash: '/',
  zero: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9',
  colon: ':', semicolon: ';', less: '<', equal: '=', greater: '>', question: '?', at: '@', bracketleft: '[',
  backslash: '\\', bracketright: ']', underscore: '_', braceleft: '{', bar: '|', braceright: '}', asciitilde: '~',
  quoteleft: '‘', quoteright: '’', quotedblleft: '“', quotedblright: '”', endash: '–', emdash: '—', bullet: '•',
  ellipsis: '…', degree: '°', mu: 'µ', fi: 'fi', fl: 'fl', ff: 'ff', ffi: 'ffi', ffl: 'ffl', eacute: 'é', egrave: 'è',
  agrave: 'à', ccedilla: 'ç', adieresis: 'ä', odieresis: 'ö', udieresis: 'ü', germandbls: 'ß', ntilde: 'ñ',
  aacute: 'á', iacute: 'í', oacute: 'ó', uacute: 'ú', multiply: '×', plusminus: '±', lessequal: '≤', greaterequal: '≥',
}; // biome-ignore format: a table

/** Text of a code in a simple font without ToUnicode. */
export function winAnsiText(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WIN_ANSI_HIGH[code - 0x80] ?? '';
  return String.fromCharCode(code);
}

/** Text of a glyph name such as `eacute`, `uni2264` or `a`; null where the name tells nothing. */
export function glyphNameText(name: string): string | null {
  const known = GLYPH_NAMES[name];
  if (known) return known;
  if (/^[A-Za-z]$/.test(name)) return name;
  const unicode = /^(?:uni|u)([0-9A-F]{4,6})$/.exec(name);
  return unicode?.[1] ? String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(unicode[1], 16))) : null;
}
