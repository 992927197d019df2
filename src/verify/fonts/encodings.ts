import { glyphNameText } from './glyph-names.ts';

/** Text of a code in a simple font; null where the encoding has nothing or does not say. */
export type Encoding = (code: number) => string | null;

/** WinAnsi codes 0x80 to 0x9f (ISO 32000-1, annex D.2); the rest is Latin-1. */
const WIN_ANSI_HIGH = '€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ';

const winAnsi: Encoding = (code) => {
  if (code < 0x20) return null;
  if (code === 0x7f) return '•';
  return code >= 0x80 && code <= 0x9f ? (WIN_ANSI_HIGH[code - 0x80] ?? null) : String.fromCharCode(code);
};

const macintosh = new TextDecoder('macintosh');

const macRoman: Encoding = (code) => (code < 0x20 ? null : macintosh.decode(Uint8Array.of(code)));

/** Adobe's StandardEncoding from 0xa1 on (annex D.2); a space stands where it has nothing. */
const STANDARD_HIGH =
  "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—" + '                ' + 'Æ ª    ŁØŒº     æ   ı  łøœß';

const standard: Encoding = (code) => {
  if (code === 0x27) return '’';
  if (code === 0x60) return '‘';
  if (code >= 0x20 && code < 0x7f) return String.fromCharCode(code);
  const high = STANDARD_HIGH[code - 0xa1] ?? ' ';
  return high === ' ' ? null : high;
};

/** Nothing is known of what codes stand for. */
const silent: Encoding = () => null;

/** Encodings that a font dictionary names (annex D). */
const NAMED: Readonly<Record<string, Encoding>> = {
  WinAnsiEncoding: winAnsi,
  MacRomanEncoding: macRoman,
  StandardEncoding: standard,
};

export interface EncodingSource {
  /** The name of the encoding or of the one that Differences change; null where none is named. */
  readonly base: string | null;
  /** Glyph names by code. */
  readonly differences: ReadonlyMap<number, string>;
  /** Whether the font keeps to Latin letters; symbolic fonts bring their own encoding. */
  readonly latin: boolean;
  /** What the embedded program says itself; null where that cannot be read. */
  readonly builtIn: ReadonlyMap<number, string> | 'standard' | null;
}

/** What each code of a simple font stands for (ISO 32000-1, 9.6.6), as far as the file says. */
export function encodingOf({ base, differences, latin, builtIn }: EncodingSource): Encoding {
  const own: Encoding =
    builtIn === 'standard'
      ? standard
      : builtIn
        ? (code) => glyphNameText(builtIn.get(code) ?? '')
        : latin
          ? standard
          : silent;
  const underneath = (base === null ? null : NAMED[base]) ?? own;
  return (code) => {
    const name = differences.get(code);
    return name === undefined ? underneath(code) : glyphNameText(name);
  };
}

/** The encoding in the plain part of a Type 1 program: `dup 46 /period put`. Null where it has none. */
export function type1Encoding(program: Uint8Array): ReadonlyMap<number, string> | 'standard' | null {
  const text = Buffer.from(program.buffer, program.byteOffset, Math.min(program.length, 64_000)).toString(
    'latin1',
  );
  const start = text.indexOf('/Encoding');
  if (start < 0) return null;
  if (/^\/Encoding\s+StandardEncoding\s+def/.test(text.slice(start, start + 60))) return 'standard';
  const end = text.indexOf('readonly def', start);
  const names = new Map<number, string>();
  for (const [, code, name] of text
    .slice(start, end < 0 ? undefined : end)
    .matchAll(/dup\s+(\d+)\s*\/([^\s/]+)\s+put/g))
    if (code && name) names.set(Number(code), name);
  return names.size > 0 ? names : null;
}
