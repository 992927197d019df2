import type { Options } from 'mdast-util-from-markdown';

type Extension = Extract<NonNullable<NonNullable<Options['extensions']>[number]>, { disable?: unknown }>;
type Construct = Extract<NonNullable<Extension['text']>[number], { tokenize: unknown }>;

/** Signs that mean something wherever they stand. */
const ANYWHERE = new Set([...'*[]<\\_`{}']);
/** Signs that mean something only where a line starts. */
const LEADING = new Set([...'-+#>~']);
/** Signs that mean something in the address of a link. */
const IN_ADDRESS = new Set([...'*[]<\\_`()']);

function meansSomething(sign: string, before: string): boolean {
  if (ANYWHERE.has(sign)) return true;
  const line = before.slice(before.lastIndexOf('\n') + 1).trimStart();
  return LEADING.has(sign) ? line === '' : (sign === '.' || sign === ')') && /^\d{1,9}$/.test(line);
}

function escapeOf(isSign: (sign: string, at: number) => boolean): Construct {
  return {
    // another name than micromark's own, which is switched off
    name: 'escapedSign',
    tokenize(effects, ok, nok) {
      return (backslash) => {
        const at = this.now().offset;
        effects.enter('characterEscape');
        effects.enter('escapeMarker');
        effects.consume(backslash);
        effects.exit('escapeMarker');
        return (code) => {
          if (code === null || code < 0 || !isSign(String.fromCharCode(code), at)) return nok(code);
          effects.enter('characterEscapeValue');
          effects.consume(code);
          effects.exit('characterEscapeValue');
          effects.exit('characterEscape');
          return ok;
        };
      };
    },
  };
}

/**
 * What is written is printed, letter by letter: `&amp;` and `&#8207;` stay the letters they are (nothing invisible
 * comes in by a name), and a backslash stays a backslash, except before a sign that means something in a handout:
 * `* [ ] { } < \ _` and the backquote, and where a line starts - + # > ~ and the full stop or bracket behind a number.
 * `5\%` and `C:\temp` are printed so; `5\*3` is printed 5*3.
 */
export function literalLetters(text: string): Extension {
  const inText = escapeOf((sign, at) => meansSomething(sign, text.slice(0, at)));
  const inAddress = escapeOf((sign) => IN_ADDRESS.has(sign));
  return {
    disable: { null: ['characterEscape', 'characterReference'] },
    text: { 92: inText },
    string: { 92: inAddress },
  };
}
