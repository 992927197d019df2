import { isScalar, type Scalar, visit, type YAMLError } from 'yaml';
import type { Problem } from '../model/index.ts';
import type { ParsedYaml } from './parse.ts';

interface Diagnosis {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

const QUOTE_IT = 'Put quotes round the whole text: "…". Inside, write \\" for a quotation mark.';

/** Signs that have a meaning of their own at the start of a value. */
const SPECIAL = /[*&![{|>@%`#?]/;

const lineStart = (source: string, offset: number): number => source.lastIndexOf('\n', offset - 1) + 1;
const lineAt = (source: string, offset: number): string =>
  /^[^\r\n]*/.exec(source.slice(lineStart(source, offset)))?.[0] ?? '';

/** Offset of what follows `- ` and `key: ` on a line. */
function valueStart(source: string, offset: number): number {
  const lead = /^\s*(?:- +)*(?:[\w$.-]+: +)?/.exec(lineAt(source, offset))?.[0] ?? '';
  return lineStart(source, offset) + lead.length;
}

function quotedBefore({ document }: ParsedYaml, offset: number): Scalar | undefined {
  let last: Scalar | undefined;
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && node.type?.startsWith('QUOTE') && node.range && node.range[1] <= offset)
        last = node;
    },
  });
  return last;
}

function diagnoseUnclosedQuote(yaml: ParsedYaml, offset: number): Diagnosis {
  return {
    offset: quotedBefore(yaml, offset)?.range?.[0] ?? offset,
    message: 'The quotation mark that opens here is never closed.',
    hint: 'Put the same quotation mark at the end of the text.',
  };
}

function diagnoseTextAfterValue(yaml: ParsedYaml, offset: number): Diagnosis {
  const { source } = yaml;
  const start = valueStart(source, offset);
  const sign = source[start] ?? '';
  if (sign === '-') {
    return {
      offset: start,
      message: 'A list cannot start behind a key.',
      hint: 'Start each item on a line of its own, below the key: - …',
    };
  }
  const quoted = quotedBefore(yaml, offset);
  if (quoted?.range && source.slice(quoted.range[0], quoted.range[1]).includes('\n'))
    return diagnoseUnclosedQuote(yaml, offset);
  if (sign === '"' || sign === "'") {
    return {
      offset,
      message: 'Text goes on behind the closing quotation mark.',
      hint: `Put quotes round the whole text. A ${sign === '"' ? '" inside it is written \\"' : "' inside it is written ''"}.`,
    };
  }
  return SPECIAL.test(sign)
    ? diagnoseSpecialStart(start, sign)
    : diagnoseUnknown(offset, 'text that has no place here');
}

const diagnoseSpecialStart = (offset: number, sign: string): Diagnosis => ({
  offset,
  message: `A text cannot start with ${sign} without quotes: YAML gives that sign a meaning of its own.`,
  hint: QUOTE_IT,
});

function diagnoseColon({ source }: ParsedYaml, offset: number): Diagnosis {
  const colon = /:(?=[ \t\r\n]|$)/g;
  colon.lastIndex = offset;
  const found = colon.exec(source)?.index ?? offset;
  const below = lineStart(source, found);
  if (below > offset) {
    return {
      offset: valueIndent(source, below),
      message: 'This line is indented deeper than the line above it, so it looks like a part of that line.',
      hint: 'Start the line in the same column as the keys it belongs with, with spaces.',
    };
  }
  return {
    offset: found,
    message:
      'There is a colon with a space behind it in the text, so YAML takes what stands before it for a key.',
    hint: QUOTE_IT,
  };
}

const valueIndent = (source: string, start: number): number =>
  start + (/^[ \t]*/.exec(source.slice(start))?.[0].length ?? 0);

function diagnoseLineWithoutKey({ source }: ParsedYaml, offset: number): Diagnosis {
  const line = lineAt(source, offset);
  const glued = /^\s*(?:- +)*([\w-]+):(?=\S)/.exec(line);
  if (glued) {
    return {
      offset: lineStart(source, offset) + glued[0].length,
      message: `There is no space behind the colon of \`${glued[1]}:\`.`,
      hint: 'Put a space between the colon and the text.',
    };
  }
  return {
    offset,
    message: 'This line has no key: it is neither `key: text` nor an item `- text`.',
    hint: 'Write its key and a colon before it, or indent the line if it goes on with the text above.',
  };
}

const diagnoseUnknown = (offset: number, reason: string): Diagnosis => ({
  offset,
  message: `The file cannot be read as YAML from here on (${reason}).`,
  hint: 'Look at this line and the one above it: quotes, colons and the spaces in front.',
});

/** A line that no-break spaces should indent: what follows it does not fit to it. Null where there is none. */
function diagnoseNoBreakIndent(source: string, offset: number): Diagnosis | null {
  const line = lineStart(source, offset);
  const above = line === 0 ? 0 : lineStart(source, line - 1);
  const start = [line, above].find((at) => /^ *\u00a0/.test(lineAt(source, at)));
  if (start === undefined) return null;
  return {
    offset: start,
    message: 'No-break spaces stand at the start of this line, as web pages have them: they do not indent.',
    hint: 'Delete them and type spaces instead: two for each step.',
  };
}

function diagnose(yaml: ParsedYaml, error: YAMLError): Diagnosis {
  const { source } = yaml;
  const offset = error.pos[0];
  const noBreak = diagnoseNoBreakIndent(source, offset);
  if (noBreak) return noBreak;
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { offset, message: 'A tab indents this line.', hint: 'Use spaces instead: two for each step.' };
    case 'BAD_SCALAR_START':
      return diagnoseSpecialStart(offset, source[offset] ?? '');
    case 'BAD_DQ_ESCAPE':
      return {
        offset,
        message: 'A backslash in text between " " starts a code, and this code does not exist.',
        hint: "Write \\\\ for a backslash, or put the text between ' '.",
      };
    case 'MULTIPLE_DOCS':
      return {
        offset,
        message: 'A line `---` starts a second document.',
        hint: 'Keep one document in a file: take the line out.',
      };
    case 'UNEXPECTED_TOKEN':
      return diagnoseTextAfterValue(yaml, offset);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return diagnoseColon(yaml, offset);
    case 'MULTILINE_IMPLICIT_KEY':
      return diagnoseLineWithoutKey(yaml, offset);
    case 'MISSING_CHAR':
      if (error.message.includes('quote')) return diagnoseUnclosedQuote(yaml, offset);
      if (error.message.startsWith('Implicit map keys')) return diagnoseLineWithoutKey(yaml, offset);
      break;
    case 'BAD_INDENT':
      if (error.message.startsWith('Flow')) break;
      return {
        offset: valueIndent(source, lineStart(source, offset)),
        message: 'This line starts in a column where no line above it starts.',
        hint: 'Start it in the same column as the lines it belongs with, with spaces.',
      };
  }
  if (/^(?:Flow|Expected flow)/i.test(error.message)) {
    return {
      offset,
      message: 'A list or map that was opened with [ or { is not closed before this line.',
      hint: 'Close it with ] or }. If the bracket is a part of the text, put quotes round the text.',
    };
  }
  return diagnoseUnknown(offset, error.message.split('\n')[0] ?? error.code);
}

/** The root of what stops a file from being read: one problem, since what follows it are mostly its echoes. */
export function syntaxProblem(yaml: ParsedYaml): Problem | null {
  const errors = yaml.document.errors;
  const first = errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
  if (!first) return null;
  const { offset, message, hint } = diagnose(yaml, first);
  return { code: 'yaml/syntax', severity: 'error', message, hint, place: yaml.placeAt(offset) };
}
